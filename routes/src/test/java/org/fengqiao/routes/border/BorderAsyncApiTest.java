package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document that a third province reads says what the schema says. */
class BorderAsyncApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path COMMITTED = Path.of("docs", "border", "asyncapi.json");

  @Test
  void theDocumentIsThatOfTheSchema() throws IOException {
    String generated = document();
    Path ready = Path.of("target", "asyncapi.json");
    Files.writeString(ready, generated);

    assertThat(COMMITTED)
        .as("copy routes/%s to routes/%s", ready, COMMITTED)
        .exists()
        .hasContent(generated);
  }

  private static String document() throws JsonProcessingException {
    ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "省际边界报文 · border messages between provinces")
        .put("version", "2")
        .put("description", BorderMessage.getClassSchema().getDoc());
    ObjectNode channel = document.putObject("channels").putObject("inbox");
    channel.put("address", Addresses.BORDER_IN);
    ObjectNode operation = document.putObject("operations").putObject("tell");
    operation.put("action", "send");
    operation.putObject("channel").put("$ref", "#/channels/inbox");
    ObjectNode messages = channel.putObject("messages");
    ObjectNode components = document.putObject("components").putObject("messages");
    for (BorderMessageType type : BorderMessageType.values()) {
      messages.putObject(type.name()).put("$ref", "#/components/messages/" + type);
      ObjectNode message = components.putObject(type.name());
      message.put("contentType", "avro/binary");
      message.put("summary", "messageType is " + type + "; border.md says which fields it needs");
      message.putObject("payload").put("$ref", "#/components/schemas/BorderMessage");
    }
    messages.putObject("PROBE").put("$ref", "#/components/messages/PROBE");
    ObjectNode probe = components.putObject("PROBE");
    probe.put("contentType", "text/plain; charset=us-ascii");
    probe.put("summary", "a test message or its answer, no statement; border.md, section 10");
    probe
        .putObject("payload")
        .put("type", "string")
        .put("maxLength", Probe.LONGEST_BYTES)
        .put("pattern", "^" + Probe.FORM + "$");
    ObjectNode payload =
        ((ObjectNode) document.get("components")).putObject("schemas").putObject("BorderMessage");
    payload.put("schemaFormat", "application/vnd.apache.avro+json;version=1.9.0");
    payload.set("schema", JSON.readTree(BorderMessage.getClassSchema().toString()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }
}
