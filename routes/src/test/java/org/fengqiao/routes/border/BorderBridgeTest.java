package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.fengqiao.routes.BorderHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two brokers over mutual TLS: what is sent while the neighbour is away arrives later, once. */
class BorderBridgeTest {

  private static final String OUT = "border.out.320000";
  private static final String IN = "border.in";
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private int shanghaiPort;
  private int jiangsuPort;
  private EmbeddedActiveMQ shanghai;
  private EmbeddedActiveMQ jiangsu;

  @BeforeEach
  void prepare() throws Exception {
    BorderCertificates.create(folder.resolve("keys"), List.of("310000", "320000"));
    shanghaiPort = BorderHub.freePort();
    jiangsuPort = BorderHub.freePort();
    shanghai = broker("310000", shanghaiPort, Map.of("320000", "localhost:" + jiangsuPort), "keys");
    shanghai.start();
    jiangsu = broker("320000", jiangsuPort, Map.of("310000", "localhost:" + shanghaiPort), "keys");
  }

  @AfterEach
  void stop() throws Exception {
    jiangsu.stop();
    shanghai.stop();
  }

  @Test
  void keepsMessagesWhileTheNeighbourIsAwayAndDeliversEachOnce() throws Exception {
    String once = UUID.randomUUID().toString();
    send(once);
    send(once);
    send(UUID.randomUUID().toString());
    await().atMost(SOON).until(() -> depth(shanghai, OUT) == 2);

    jiangsu.start();

    await().atMost(SOON).until(() -> depth(jiangsu, IN) == 2);
    await().atMost(SOON).until(() -> depth(shanghai, OUT) == 0);
    assertThat(depth(jiangsu, IN)).isEqualTo(2);
  }

  @Test
  void losesNothingToABrokerWhoseCertificateIsNotTrusted() throws Exception {
    BorderCertificates.create(folder.resolve("others"), List.of("310000", "320000"));
    EmbeddedActiveMQ impostor = broker("impostor", "320000", jiangsuPort, Map.of(), "others");
    send(UUID.randomUUID().toString());

    impostor.start();
    await()
        .during(Duration.ofSeconds(3))
        .atMost(SOON)
        .until(() -> depth(shanghai, OUT) == 1 && depth(impostor, IN) == 0);
    impostor.stop();
    jiangsu.start();

    await().atMost(SOON).until(() -> depth(jiangsu, IN) == 1);
  }

  @Test
  void letsNeighboursOnlySendAndOnlyToTheInbox() throws Exception {
    try (ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(asJiangsu());
        ClientSessionFactory factory = locator.setCallTimeout(1_000).createSessionFactory();
        ClientSession session = factory.createSession()) {
      session.createProducer(IN).send(message(session, "a"));
      await().atMost(SOON).until(() -> depth(shanghai, IN) == 1);
      assertThatThrownBy(() -> session.createProducer(OUT).send(message(session, "b")))
          .isInstanceOf(ActiveMQException.class);
    }
    try (ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(asJiangsu());
        ClientSessionFactory factory = locator.setCallTimeout(1_000).createSessionFactory();
        ClientSession session = factory.createSession()) {
      assertThatThrownBy(() -> session.createConsumer(OUT)).isInstanceOf(ActiveMQException.class);
      assertThatThrownBy(() -> session.createQueue(QueueConfiguration.of("mine")))
          .isInstanceOf(ActiveMQException.class);
    }
    assertThat(depth(shanghai, OUT)).isZero();
  }

  private TransportConfiguration asJiangsu() {
    Map<String, Object> parameters =
        new java.util.HashMap<>(
            BorderKeys.read(folder.resolve("keys/320000")).transportParameters());
    parameters.put("host", "localhost");
    parameters.put("port", shanghaiPort);
    return new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters);
  }

  private void send(String id) throws Exception {
    try (ServerLocator locator = ActiveMQClient.createServerLocator("vm://310000");
        ClientSessionFactory factory = locator.createSessionFactory();
        ClientSession session = factory.createSession()) {
      session.createProducer(OUT).send(message(session, id));
    }
  }

  private static ClientMessage message(ClientSession session, String id) {
    ClientMessage message = session.createMessage(true);
    message.putStringProperty(Message.HDR_DUPLICATE_DETECTION_ID.toString(), id);
    message.getBodyBuffer().writeBytes(new byte[] {1, 2, 3});
    return message;
  }

  private static long depth(EmbeddedActiveMQ broker, String queue) {
    return broker.getActiveMQServer().locateQueue(queue).getMessageCount();
  }

  private EmbeddedActiveMQ broker(
      String province, int port, Map<String, String> neighbours, String keys) {
    return broker(province, province, port, neighbours, keys);
  }

  private EmbeddedActiveMQ broker(
      String name, String province, int port, Map<String, String> neighbours, String keys) {
    return BorderTestBroker.create(
        folder.resolve("broker-" + name),
        name,
        port,
        folder.resolve(keys).resolve(province),
        neighbours);
  }
}
