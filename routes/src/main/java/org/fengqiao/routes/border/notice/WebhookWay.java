package org.fengqiao.routes.border.notice;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * To a chat group's robot or a service of the office's own: JSON as 企业微信 and 钉钉 take it, {@code
 * {"msgtype":"text","text":{"content":…}}}.
 */
final class WebhookWay implements NoticeWay {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_ANSWER = 4_096;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI url;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  WebhookWay(URI url) {
    this.url = url;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void tell(String subject, String text) throws IOException, InterruptedException {
    String body =
        JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("content-type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream said = answer.body()) {
      int refused = refusal(said.readNBytes(LONGEST_ANSWER));
      if (answer.statusCode() / 100 != 2 || refused != 0) {
        throw new IOException(
            "the webhook did not take it: HTTP " + answer.statusCode() + ", errcode " + refused);
      }
    }
  }

  // Robots answer 200 whatever happens, and say in errcode whether they took it.
  private static int refusal(byte[] answer) {
    try {
      JsonNode node = JSON.readTree(answer);
      return node.path("errcode").asInt(0);
    } catch (JacksonException e) {
      return 0;
    }
  }
}
