package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
  private final OutgoingQueue queue;
  private final TransactionOperations transaction;
  private final MeterRegistry meters;
  private final Set<String> carried;
  private final Clock clock;

  /**
   * @param carried provinces to which couriers carry
   */
  BorderRelay(
      JdbcClient database,
      JmsOperations broker,
      TransactionOperations transaction,
      MeterRegistry meters,
      Set<String> carried,
      Clock clock) {
    this.alerts = new AlertTable(database);
    this.messages = new MessageTable(database);
    this.queue = new OutgoingQueue(broker);
    this.transaction = transaction;
    this.meters = meters;
    this.carried = Set.copyOf(carried);
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
    List<MessageTable.Waiting> waiting = messages.lockWaiting(BATCH, carried);
    for (MessageTable.Waiting each : waiting) {
      // One send, one confirmation: in a transaction of many, one duplicate would roll back them
      // all.
      queue.put(each.province(), each.content(), each.messageId());
      messages.relayed(each.messageId(), clock.instant());
      if (each.type().equals(BorderMessageType.ALERT.name())) {
        alerts.passed(each.alertId(), clock.instant());
      }
      meters.counter("border.sent", "type", each.type()).increment();
    }
    return waiting.size();
  }
}
