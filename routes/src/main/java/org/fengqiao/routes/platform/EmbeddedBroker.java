package org.fengqiao.routes.platform;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** The broker inside this process. */
final class EmbeddedBroker implements AutoCloseable {

  // Brokers of one virtual machine are told apart by a number.
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final EmbeddedActiveMQ broker;
  private final String url;

  private EmbeddedBroker(EmbeddedActiveMQ broker, String url) {
    this.broker = broker;
    this.url = url;
  }

  static EmbeddedBroker start(HubSettings settings, List<BrokerExtension> extensions)
      throws Exception {
    String url = "vm://" + NUMBERS.incrementAndGet();
    Configuration configuration =
        BrokerRules.configuration(
            settings, extensions.stream().flatMap(each -> each.queues().stream()).toList());
    configuration.addAcceptorConfiguration("process", url);
    extensions.forEach(extension -> extension.extend(configuration));
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration);
    extensions.forEach(extension -> extension.access().ifPresent(broker::setSecurityManager));
    broker.start();
    if (!broker.getActiveMQServer().waitForActivation(60, TimeUnit.SECONDS)) {
      broker.stop();
      throw new IllegalStateException(
          "the broker below "
              + settings.home()
              + " did not start within 60 s; another process may hold its journal");
    }
    return new EmbeddedBroker(broker, url);
  }

  /** Address of the broker for clients of this process. */
  String url() {
    return url;
  }

  /** The broker itself, to ask for depths of queues. */
  ActiveMQServer server() {
    return broker.getActiveMQServer();
  }

  @Override
  public void close() throws Exception {
    broker.stop();
  }
}
