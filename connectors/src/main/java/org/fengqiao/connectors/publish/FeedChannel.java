package org.fengqiao.connectors.publish;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One connection and one transacted session to the broker, opened at the first message and opened
 * anew after a failure. Used by one thread at a time.
 */
final class FeedChannel implements AutoCloseable {

  private final ConnectionFactory factory;
  private final String queue;
  private final Duration patience;
  private @Nullable Connection connection;
  private @Nullable Session session;
  private @Nullable MessageProducer producer;

  /**
   * Opens nothing yet.
   *
   * @param patience how long one message may take until the broker has confirmed it
   */
  FeedChannel(ConnectionFactory factory, String queue, Duration patience) {
    this.factory = factory;
    this.queue = queue;
    this.patience = patience;
  }

  /** Returns when the broker has committed the message; after a failure the outcome is unknown. */
  synchronized void send(byte[] body) throws JMSException {
    SendDeadline deadline = new SendDeadline(patience);
    try (deadline) {
      Session open = open();
      BytesMessage message = open.createBytesMessage();
      message.writeBytes(body);
      Objects.requireNonNull(producer).send(message);
      open.commit();
    } catch (JMSException e) {
      close();
      throw e;
    } catch (RuntimeException e) {
      close();
      if (deadline.isPassed()) {
        throw refused(e);
      }
      throw e;
    }
  }

  private JMSException refused(RuntimeException interrupted) {
    JMSException refused =
        new JMSException("No confirmation for " + queue + " within " + patience.toSeconds() + " s");
    refused.setLinkedException(interrupted);
    return refused;
  }

  private Session open() throws JMSException {
    if (session != null) {
      return session;
    }
    Connection opened = factory.createConnection();
    connection = opened;
    Session fresh = opened.createSession(true, Session.SESSION_TRANSACTED);
    MessageProducer sender = fresh.createProducer(fresh.createQueue(queue));
    sender.setDeliveryMode(DeliveryMode.PERSISTENT);
    producer = sender;
    session = fresh;
    return fresh;
  }

  @Override
  public synchronized void close() {
    Connection open = connection;
    connection = null;
    session = null;
    producer = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (JMSException e) {
      // The connection is being given up; the broker forgets an uncommitted session by itself.
      JmsBatchPublisher.LOG.debug("Closing a broken connection to the broker failed", e);
    }
  }
}
