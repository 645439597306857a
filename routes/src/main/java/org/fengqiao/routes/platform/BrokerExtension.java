package org.fengqiao.routes.platform;

import org.apache.activemq.artemis.core.config.Configuration;

/** Adds to the broker's configuration before it starts: acceptors, bridges, diverts. */
public interface BrokerExtension {

  /** Changes the configuration. */
  void extend(Configuration configuration);
}
