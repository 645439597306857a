package org.fengqiao.routes.border;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker with its end on the border, and without a hub behind it. */
final class BorderTestBroker {

  private BorderTestBroker() {}

  static EmbeddedActiveMQ create(Path home, String name, int port, Path keys) {
    return create(home, name, port, keys, Map.of());
  }

  static EmbeddedActiveMQ create(
      Path home, String name, int port, Path keys, Map<String, String> neighbours) {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration
        .setName(name)
        .setMinDiskFree(64 << 20)
        .setJMXManagementEnabled(false)
        .setJournalDirectory(home.resolve("journal").toString())
        .setBindingsDirectory(home.resolve("bindings").toString())
        .setPagingDirectory(home.resolve("paging").toString())
        .setLargeMessagesDirectory(home.resolve("large").toString());
    for (String queue :
        List.of(
            "border.in",
            "border.out.310000",
            "border.out.320000",
            "border.out.330000",
            "records.justice")) {
      configuration.addAddressConfiguration(
          new CoreAddressConfiguration()
              .setName(queue)
              .addRoutingType(RoutingType.ANYCAST)
              .addQueueConfig(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST)));
    }
    try {
      configuration.addAcceptorConfiguration("process", "vm://" + name);
    } catch (Exception e) {
      throw new IllegalArgumentException(name + " is no name of a broker", e);
    }
    BorderBroker border =
        new BorderBroker("localhost:" + port, neighbours, List.of(), BorderKeys.read(keys));
    border.extend(configuration);
    return new EmbeddedActiveMQ()
        .setConfiguration(configuration)
        .setSecurityManager(border.access().orElseThrow());
  }
}
