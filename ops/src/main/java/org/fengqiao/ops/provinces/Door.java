package org.fengqiao.ops.provinces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;

/** A door of a province's broker, entered anew each time, since the broker may have died since. */
final class Door {

  private static final long PATIENCE_MILLIS = 5_000;

  private final TransportConfiguration transport;

  /** One visit through a door. */
  interface Visit<T> {
    T in(ClientSession session) throws ActiveMQException;
  }

  private Door(Map<String, Object> parameters) {
    transport = new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters);
  }

  /** The door for the hub's own processes. */
  static Door open(String host, int port) {
    return new Door(Map.of("host", host, "port", port));
  }

  /**
   * The door for neighbours.
   *
   * @param keys folder of the keys of whoever enters
   */
  static Door guarded(String host, int port, Path keys) {
    try {
      String password = Files.readString(keys.resolve("password")).strip();
      Map<String, Object> parameters = new HashMap<>(Map.of("host", host, "port", port));
      parameters.put("sslEnabled", true);
      parameters.put("enabledProtocols", "TLSv1.3");
      parameters.put("keyStoreType", "PKCS12");
      parameters.put("keyStorePath", keys.resolve("own.p12").toString());
      parameters.put("keyStorePassword", password);
      parameters.put("trustStoreType", "PKCS12");
      parameters.put("trustStorePath", keys.resolve("trusted.p12").toString());
      parameters.put("trustStorePassword", password);
      return new Door(parameters);
    } catch (IOException e) {
      throw new UncheckedIOException("no keys in " + keys, e);
    }
  }

  /** Puts a message into a queue; when this returns, the broker has it on disk. */
  static void put(ClientSession session, String queue, byte[] body) throws ActiveMQException {
    ClientMessage message = session.createMessage(Message.BYTES_TYPE, true);
    message.getBodyBuffer().writeBytes(body);
    try (var producer = session.createProducer(queue)) {
      producer.send(message);
    }
  }

  /**
   * Goes in.
   *
   * @throws ActiveMQException when the broker is away or refuses
   */
  <T> T visit(Visit<T> visit) throws ActiveMQException {
    try (ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(transport)) {
      locator
          .setCallTimeout(PATIENCE_MILLIS)
          .setConnectionTTL(PATIENCE_MILLIS * 4)
          .setReconnectAttempts(0)
          .setInitialConnectAttempts(1)
          .setBlockOnDurableSend(true);
      try (ClientSessionFactory factory = locator.createSessionFactory();
          ClientSession session = factory.createSession()) {
        return visit.in(session);
      }
    } catch (ActiveMQException e) {
      throw e;
    } catch (Exception e) {
      throw new ActiveMQException(String.valueOf(e.getMessage()));
    }
  }
}
