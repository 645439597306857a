package org.fengqiao.routes.platform;

import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.config.ActiveMQDefaultConfiguration;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * How the broker treats messages: on disk before confirmed, never dropped, never silently moved.
 */
final class BrokerRules {

  /** Larger messages go to a file of their own; a full batch of records stays well below. */
  static final int LARGE_MESSAGE_BYTES = 4 << 20;

  /** With less space left the broker takes nothing more, so that what it holds stays whole. */
  private static final long DISK_RESERVE_BYTES = 512L << 20;

  private BrokerRules() {}

  static Configuration configuration(HubSettings settings, List<String> furtherQueues)
      throws Exception {
    Path folder = settings.home().resolve("broker");
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration
        .setName("fengqiao-" + settings.province())
        .setPersistenceEnabled(true)
        // Inside one process, or behind an acceptor that operations restrict; whoever lets in
        // neighbours turns it on (BorderBroker).
        .setSecurityEnabled(false)
        .setJMXManagementEnabled(false)
        .setJournalType(JournalType.NIO)
        .setJournalDirectory(folder.resolve("journal").toString())
        .setBindingsDirectory(folder.resolve("bindings").toString())
        .setPagingDirectory(folder.resolve("paging").toString())
        .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
        .setJournalSyncTransactional(true)
        .setJournalSyncNonTransactional(true)
        // 3.3 ms by default, which one transacted consumer waits out for every message.
        .setJournalBufferTimeout_NIO(200_000)
        .setPageSyncTimeout(200_000)
        .setJournalBufferSize_NIO(LARGE_MESSAGE_BYTES + (1 << 20))
        .setJournalFileSize(16 << 20)
        .setGlobalMaxSize(256L << 20)
        // Bytes and not a share: a twentieth of a large disk is no emergency.
        .setMinDiskFree(DISK_RESERVE_BYTES)
        .addAddressSetting("#", settings())
        // The broker's own news of who comes and goes, which nobody here waits for.
        .addAddressSetting(
            ActiveMQDefaultConfiguration.getDefaultManagementNotificationAddress().toString(),
            settings().setSendToDLAOnNoRoute(false));
    for (String name : Addresses.queues()) {
      configuration.addAddressConfiguration(address(name, RoutingType.ANYCAST, name));
    }
    for (String name : furtherQueues) {
      configuration.addAddressConfiguration(address(name, RoutingType.ANYCAST, name));
    }
    configuration.addAddressConfiguration(disputes(settings));
    if (!settings.broker().listen().isBlank()) {
      configuration.addAcceptorConfiguration(
          "processes", settings.broker().listen() + "?protocols=CORE");
    }
    return configuration;
  }

  static AddressSettings settings() {
    return new AddressSettings()
        .setDeadLetterAddress(SimpleString.of(Addresses.DEAD_LETTERS))
        .setExpiryAddress(SimpleString.of(Addresses.EXPIRED))
        .setSendToDLAOnNoRoute(true)
        // For ever: a database that is down for an hour is no reason to lose a message.
        .setMaxDeliveryAttempts(-1)
        .setRedeliveryDelay(500)
        .setRedeliveryMultiplier(2)
        .setMaxRedeliveryDelay(30_000)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setMaxSizeBytes(64L << 20)
        .setPageSizeBytes(16 << 20)
        .setAutoCreateQueues(false)
        .setAutoCreateAddresses(false)
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false);
  }

  /** Without a neighbour nobody would read the border's queue, and it would grow for ever. */
  private static CoreAddressConfiguration disputes(HubSettings settings) {
    CoreAddressConfiguration disputes =
        address(Addresses.DISPUTES, RoutingType.MULTICAST, Addresses.DISPUTES_WAREHOUSE);
    if (settings.border().hasNeighbours()) {
      disputes.addQueueConfig(
          queue(Addresses.DISPUTES, RoutingType.MULTICAST, Addresses.DISPUTES_BORDER)
              .setFilterString(
                  "%1$s is null or %1$s = false".formatted(Addresses.FOR_FIGURES_ONLY)));
    }
    return disputes;
  }

  private static CoreAddressConfiguration address(String name, RoutingType routing, String queue) {
    return new CoreAddressConfiguration()
        .setName(name)
        .addRoutingType(routing)
        .addQueueConfig(queue(name, routing, queue));
  }

  private static QueueConfiguration queue(String address, RoutingType routing, String name) {
    return QueueConfiguration.of(name).setAddress(address).setRoutingType(routing).setDurable(true);
  }
}
