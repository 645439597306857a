package org.fengqiao.routes;

import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.aDispute;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.wire.MessageCodec;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jms.core.JmsTemplate;

/** A province's hub as it runs, with its own database, broker and console. */
public final class BorderHub implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private BorderHub(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts one.
   *
   * @param folder holds certificates/&lt;province&gt; and gets home-&lt;province&gt;
   * @param port of its broker's end on the border
   * @param neighbourBroker host and port of the neighbour's; blank when that has none
   * @param more further settings
   */
  public static BorderHub start(
      Path folder,
      String province,
      String office,
      int port,
      String neighbour,
      String neighbourBroker,
      String... more) {
    return start(
        folder,
        province,
        office,
        Stream.concat(
            Stream.of(
                "--hub.border.listen=127.0.0.1:" + port,
                "--hub.border.neighbours[0].province=" + neighbour,
                "--hub.border.neighbours[0].broker=" + neighbourBroker),
            Arrays.stream(more)));
  }

  /**
   * Starts one whose neighbours stand in files.
   *
   * @param folder as above, and partners/ with the files
   */
  public static BorderHub startWithPartners(Path folder, String province, String office) {
    return start(
        folder,
        province,
        office,
        Stream.of(
            "--hub.border.listen=",
            "--hub.border.partners=" + folder.resolve("partners"),
            "--hub.border.webhook=127.0.0.1:0"));
  }

  private static BorderHub start(Path folder, String province, String office, Stream<String> more) {
    Stream<String> settings =
        Stream.of(
            "--hub.roles=broker,hub",
            "--hub.province=" + province,
            "--hub.home=" + home(folder, province),
            "--hub.border.division=" + office,
            "--hub.border.certificates=" + folder.resolve("certificates").resolve(province),
            "--server.port=0");
    return new BorderHub(
        new SpringApplicationBuilder(HubApplication.class)
            .registerShutdownHook(false)
            .run(Stream.concat(settings, more).toArray(String[]::new)));
  }

  /** Where a hub below the folder lives. */
  public static Path home(Path folder, String province) {
    return folder.resolve("home-" + province);
  }

  /** A port that is free now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** One of its parts. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Address of its console. */
  public String console() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Lets linkage say that a dispute of that colour has come up between Qingpu and Wujiang. */
  public void borderDispute(EscalationLevel level) {
    dispute(
        aCase(QINGPU)
            .setSideDivisions(List.of(QINGPU, WUJIANG))
            .setPartyCount(6)
            .setAmountCents(3_500_000L)
            .setEscalation(level));
  }

  /** Lets linkage say that a dispute of one case has come up. */
  public void dispute(DisputeCase.Builder only) {
    DisputeBatch change = batch(false, aDispute().with(only).build());
    byte[] bytes = MessageCodec.of(DisputeBatch.class).encode(change);
    JmsTemplate broker = new JmsTemplate(part(ConnectionFactory.class));
    broker.setPubSubDomain(true);
    broker.send(
        Addresses.DISPUTES,
        session -> {
          BytesMessage message = session.createBytesMessage();
          message.writeBytes(bytes);
          return message;
        });
  }

  @Override
  public void close() {
    context.close();
  }
}
