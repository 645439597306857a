package org.fengqiao.connectors.runner;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.fengqiao.schemas.wire.MessageCodec;

/** A real broker that keeps its journal in a folder, so that it can be stopped and come back. */
final class TestBroker implements AutoCloseable {

  private static final MessageCodec<RecordBatch> BATCHES = MessageCodec.of(RecordBatch.class);
  private static final MessageCodec<FeedReport> REPORTS = MessageCodec.of(FeedReport.class);

  /** Bytes below which the broker takes nothing more; a share of the disk would stop the tests. */
  private static final long DISK_RESERVE = 64 << 20;

  private final Path home;
  private final int number;
  private EmbeddedActiveMQ broker;

  TestBroker(Path home, int number) throws Exception {
    this.home = home;
    this.number = number;
    this.broker = start(DISK_RESERVE);
  }

  private EmbeddedActiveMQ start(long diskReserve) throws Exception {
    Configuration configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(true);
    configuration.setSecurityEnabled(false);
    configuration.setMinDiskFree(diskReserve);
    configuration.setDiskScanPeriod(200);
    configuration.setJournalDirectory(home.resolve("journal").toString());
    configuration.setBindingsDirectory(home.resolve("bindings").toString());
    configuration.setLargeMessagesDirectory(home.resolve("large").toString());
    configuration.setPagingDirectory(home.resolve("paging").toString());
    configuration.addAcceptorConfiguration("vm", "vm://" + number);
    for (String queue : List.of("records.justice", "feeds.reports")) {
      configuration.addAddressConfiguration(
          new CoreAddressConfiguration()
              .setName(queue)
              .addRoutingType(RoutingType.ANYCAST)
              .addQueueConfiguration(
                  QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST)));
    }
    EmbeddedActiveMQ started = new EmbeddedActiveMQ().setConfiguration(configuration);
    started.start();
    return started;
  }

  ActiveMQConnectionFactory connections() {
    return new ActiveMQConnectionFactory("vm://" + number);
  }

  void stop() throws Exception {
    broker.stop();
  }

  void comeBack() throws Exception {
    broker = start(DISK_RESERVE);
  }

  /** Comes back and finds no space left on its disk. */
  void comeBackToAFullDisk() throws Exception {
    broker = start(Long.MAX_VALUE);
  }

  /** Takes what waits in the records queue of the justice department. */
  List<RecordBatch> batches() throws JMSException, MalformedMessageException {
    List<RecordBatch> batches = new ArrayList<>();
    for (byte[] body : take("records.justice")) {
      batches.add(BATCHES.decode(body));
    }
    return batches;
  }

  /** Takes the reports that wait. */
  List<FeedReport> reports() throws JMSException, MalformedMessageException {
    List<FeedReport> reports = new ArrayList<>();
    for (byte[] body : take("feeds.reports")) {
      reports.add(REPORTS.decode(body));
    }
    return reports;
  }

  private List<byte[]> take(String queue) throws JMSException {
    List<byte[]> bodies = new ArrayList<>();
    try (ActiveMQConnectionFactory factory = connections();
        Connection connection = factory.createConnection();
        Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
      connection.start();
      while (consumer.receive(300) instanceof BytesMessage message) {
        byte[] body = new byte[(int) message.getBodyLength()];
        message.readBytes(body);
        bodies.add(body);
      }
    }
    return bodies;
  }

  @Override
  public void close() throws Exception {
    broker.stop();
  }
}
