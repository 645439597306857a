package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.BytesMessage;
import java.time.Clock;
import java.util.List;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.schemas.message.BorderMessageType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries statements from the outbox table to the broker's queue for the neighbour. A statement
 * counts as sent only when the broker has it on disk; if the note of that is lost, it is sent again
 * under the same id and the broker drops the second copy.
 */
final class BorderRelay {

  private static final int BATCH = 100;

  private final AlertTable alerts;
  private final MessageTable messages;
  private final JmsOperations broker;
  private final TransactionOperations transaction;
  private final MeterRegistry meters;
  private final Clock clock;

  BorderRelay(
      JdbcClient database,
      JmsOperations broker,
      TransactionOperations transaction,
      MeterRegistry meters,
      Clock clock) {
    this.alerts = new AlertTable(database);
    this.messages = new MessageTable(database);
    this.broker = broker;
    this.transaction = transaction;
    this.meters = meters;
    this.clock = clock;
  }

  /** Sends what waits, oldest first; returns how many statements were sent. */
  public int relay() {
    int sent = 0;
    int batch;
    do {
      batch = transaction.execute(status -> relayBatch());
      sent += batch;
    } while (batch == BATCH);
    return sent;
  }

  private int relayBatch() {
    List<MessageTable.Waiting> waiting = messages.lockWaiting(BATCH);
    for (MessageTable.Waiting each : waiting) {
      send(each);
      messages.relayed(each.messageId(), clock.instant());
      if (each.type().equals(BorderMessageType.ALERT.name())) {
        alerts.passed(each.alertId(), clock.instant());
      }
      meters.counter("border.sent", "type", each.type()).increment();
    }
    return waiting.size();
  }

  // One send, one confirmation: in a transaction of many, one duplicate would roll back them all.
  private void send(MessageTable.Waiting each) {
    broker.send(
        Addresses.borderOut(each.province()),
        session -> {
          BytesMessage message = session.createBytesMessage();
          message.writeBytes(each.content());
          message.setStringProperty("_AMQ_DUPL_ID", each.messageId());
          return message;
        });
  }
}
