package org.fengqiao.routes.platform;

import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** Adds to the broker's configuration before it starts: acceptors, bridges, diverts. */
public interface BrokerExtension {

  /** Changes the configuration. */
  void extend(Configuration configuration);

  /** Queues that it needs, each under an address of its own name. */
  default List<String> queues() {
    return List.of();
  }

  /** Who may do what, where the extension lets in others than this hub's own processes. */
  default Optional<ActiveMQSecurityManager> access() {
    return Optional.empty();
  }
}
