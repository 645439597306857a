package org.fengqiao.routes.border;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.BridgeConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.fengqiao.routes.platform.Addresses;

/**
 * The broker's ends on the border: one TLS acceptor to which only neighbours with a trusted
 * certificate connect, and for each neighbour a bridge that carries its queue to its broker and
 * keeps what it cannot deliver until the neighbour is back.
 */
final class BorderBroker {

  private static final int RETRY_MILLIS = 500;
  private static final int LONGEST_RETRY_MILLIS = 10_000;
  private static final int WINDOW_BYTES = 1 << 20;

  private final String listen;
  private final Map<String, String> neighbours;
  private final BorderKeys keys;

  /**
   * @param listen host:port of the acceptor
   * @param neighbours host:port of each neighbour's acceptor, by province
   * @param keys this hub's certificate and those it trusts
   */
  BorderBroker(String listen, Map<String, String> neighbours, BorderKeys keys) {
    this.listen = listen;
    this.neighbours = Map.copyOf(neighbours);
    this.keys = keys;
  }

  void addTo(Configuration configuration) {
    configuration.addAcceptorConfiguration(
        new TransportConfiguration(
            NettyAcceptorFactory.class.getName(),
            parameters(listen, Map.of("protocols", "CORE", "needClientAuth", true)),
            "border"));
    configuration.getIncomingInterceptorClassNames().add(BorderDoor.class.getName());
    neighbours.forEach(
        (province, address) -> {
          String name = "border-" + province;
          configuration.addConnectorConfiguration(
              name,
              new TransportConfiguration(
                  NettyConnectorFactory.class.getName(),
                  parameters(address, Map.of("verifyHost", true)),
                  name));
          configuration.getBridgeConfigurations().add(bridge(name, province));
        });
  }

  private Map<String, Object> parameters(String address, Map<String, Object> own) {
    int colon = address.lastIndexOf(':');
    Map<String, Object> parameters = new HashMap<>(keys.transportParameters());
    parameters.put("host", address.substring(0, colon));
    parameters.put("port", Integer.valueOf(address.substring(colon + 1)));
    parameters.putAll(own);
    return parameters;
  }

  private static BridgeConfiguration bridge(String name, String province) {
    return new BridgeConfiguration()
        .setName(name)
        .setQueueName(Addresses.borderOut(province))
        .setForwardingAddress(Addresses.BORDER_IN)
        .setStaticConnectors(List.of(name))
        .setInitialConnectAttempts(-1)
        .setReconnectAttempts(-1)
        .setRetryInterval(RETRY_MILLIS)
        .setRetryIntervalMultiplier(2)
        .setMaxRetryInterval(LONGEST_RETRY_MILLIS)
        .setUseDuplicateDetection(true)
        .setConfirmationWindowSize(WINDOW_BYTES)
        .setProducerWindowSize(WINDOW_BYTES);
  }
}
