package org.fengqiao.routes.console;

import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.aDispute;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.routes.HubApplication;
import org.fengqiao.routes.border.BorderCertificates;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.wire.MessageCodec;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.util.FileSystemUtils;

/** Shanghai's and Jiangsu's hubs as they run, each with its own database, broker and console. */
final class TwoHubs implements AutoCloseable {

  private final Path folder;
  private final ConfigurableApplicationContext shanghai;
  private final ConfigurableApplicationContext jiangsu;

  private TwoHubs(
      Path folder,
      ConfigurableApplicationContext shanghai,
      ConfigurableApplicationContext jiangsu) {
    this.folder = folder;
    this.shanghai = shanghai;
    this.jiangsu = jiangsu;
  }

  static TwoHubs start() throws IOException {
    // Not JUnit's folder: the databases are still closing when it would be removed.
    Path folder = Files.createTempDirectory("two-hubs");
    BorderCertificates.create(folder.resolve("certificates"), List.of("310000", "320000"));
    int shanghaiPort = freePort();
    int jiangsuPort = freePort();
    ConfigurableApplicationContext shanghai =
        hub(folder, "310000", QINGPU, shanghaiPort, "320000", jiangsuPort);
    ConfigurableApplicationContext jiangsu =
        hub(folder, "320000", WUJIANG, jiangsuPort, "310000", shanghaiPort);
    new ResourceDatabasePopulator(new ClassPathResource("console/sample.sql"))
        .execute(shanghai.getBean(HubStore.class).dataSource());
    return new TwoHubs(folder, shanghai, jiangsu);
  }

  /** Address of Shanghai's console. */
  String shanghai() {
    return address(shanghai);
  }

  /** Address of Jiangsu's console. */
  String jiangsu() {
    return address(jiangsu);
  }

  /** Lets linkage say in Shanghai that a dispute of that colour has come up on the border. */
  void borderDispute(EscalationLevel level) {
    DisputeBatch change =
        batch(
            false,
            aDispute()
                .with(
                    aCase(QINGPU)
                        .setSideDivisions(List.of(QINGPU, WUJIANG))
                        .setPartyCount(6)
                        .setAmountCents(3_500_000L)
                        .setEscalation(level))
                .build());
    byte[] bytes = MessageCodec.of(DisputeBatch.class).encode(change);
    JmsTemplate broker = new JmsTemplate(shanghai.getBean(ConnectionFactory.class));
    broker.setPubSubDomain(true);
    broker.send(
        Addresses.DISPUTES,
        session -> {
          BytesMessage message = session.createBytesMessage();
          message.writeBytes(bytes);
          return message;
        });
  }

  /** Lets an edge say in Shanghai how one of its feeds stands. */
  void report(FeedReport report) {
    try (JmsBatchPublisher edge =
        new JmsBatchPublisher(shanghai.getBean(ConnectionFactory.class))) {
      edge.report(report);
    }
  }

  @Override
  public void close() throws IOException {
    jiangsu.close();
    shanghai.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  private static ConfigurableApplicationContext hub(
      Path folder, String province, String office, int port, String neighbour, int neighbourPort) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--hub.roles=broker,hub",
                "--hub.province=" + province,
                "--hub.home=" + folder.resolve("home-" + province),
                "--hub.border.division=" + office,
                "--hub.border.listen=127.0.0.1:" + port,
                "--hub.border.neighbours[0].province=" + neighbour,
                "--hub.border.neighbours[0].broker=127.0.0.1:" + neighbourPort,
                "--hub.border.certificates=" + folder.resolve("certificates").resolve(province),
                "--server.port=0"));
    return new SpringApplicationBuilder(HubApplication.class)
        .registerShutdownHook(false)
        .run(arguments.toArray(String[]::new));
  }

  private static String address(ConfigurableApplicationContext hub) {
    return "http://127.0.0.1:" + hub.getEnvironment().getRequiredProperty("local.server.port");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
