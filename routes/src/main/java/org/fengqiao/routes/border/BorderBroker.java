package org.fengqiao.routes.border;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.BridgeConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.BrokerExtension;

/**
 * The broker's ends on the border: one TLS acceptor to which only neighbours with a trusted
 * certificate connect, by Artemis' own protocol or by AMQP 1.0, and for each neighbour that has a
 * broker a bridge that carries its queue there and keeps what it cannot deliver until the neighbour
 * is back.
 */
final class BorderBroker implements BrokerExtension {

  private static final int RETRY_MILLIS = 500;
  private static final int LONGEST_RETRY_MILLIS = 10_000;
  private static final int WINDOW_BYTES = 1 << 20;
  // A statement takes about 400.
  private static final int LARGEST_FRAME_BYTES = 65_536;

  private final String listen;
  private final Map<String, String> neighbours;
  private final List<String> queued;
  private final BorderKeys keys;

  /**
   * @param listen host:port of the acceptor; blank for none
   * @param neighbours host:port of each neighbour's acceptor, by province; not of those that fetch
   *     for themselves
   * @param queued provinces for which there is a queue
   * @param keys this hub's certificate and those it trusts
   */
  BorderBroker(
      String listen, Map<String, String> neighbours, List<String> queued, BorderKeys keys) {
    this.listen = listen;
    this.neighbours = Map.copyOf(neighbours);
    this.queued = List.copyOf(queued);
    this.keys = keys;
  }

  @Override
  public Optional<ActiveMQSecurityManager> access() {
    return Optional.of(new BorderAccess(keys));
  }

  @Override
  public List<String> queues() {
    return queued.stream().map(Addresses::borderOut).toList();
  }

  @Override
  public void extend(Configuration configuration) {
    // Its caches know users by their names, which a neighbour may choose; asking anew costs little.
    configuration
        .setSecurityEnabled(true)
        .setAuthenticationCacheSize(0)
        .setAuthorizationCacheSize(0);
    if (!listen.isBlank()) {
      configuration.addAcceptorConfiguration(acceptor());
    }
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

  private TransportConfiguration acceptor() {
    return new TransportConfiguration(
        NettyAcceptorFactory.class.getName(),
        parameters(
            listen,
            Map.of(
                "protocols",
                "CORE,AMQP",
                "needClientAuth",
                true,
                "saslMechanisms",
                "EXTERNAL",
                "maxFrameSize",
                LARGEST_FRAME_BYTES,
                "securityDomain",
                BorderAccess.DOMAIN)),
        "border");
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
        // Its certificate says who it is; the usual name of a cluster's member is refused.
        .setUser("border")
        .setPassword("")
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
