package org.fengqiao.routes.border;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The register of this hub's own deeds on the border: raises alerts and answers those of others.
 * Each deed and the statement that tells the neighbour of it commit together.
 */
public final class AlertRegister {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final BorderParty party;
  private final AlertTable alerts;
  private final MessageTable messages;
  private final Statements statements;
  private final TransactionOperations transaction;
  private final Clock clock;

  AlertRegister(
      BorderParty party,
      MessageSeal seal,
      JdbcClient database,
      TransactionOperations transaction,
      Clock clock) {
    this.party = party;
    this.alerts = new AlertTable(database);
    this.messages = new MessageTable(database);
    this.statements = new Statements(party, seal);
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Raises an alert, unless the dispute, under any id it has had, was alerted before.
   *
   * @return whether there is a new alert
   */
  boolean raise(AlertDraft draft) {
    return transaction.execute(
        status -> {
          if (alerts.isAlerted(draft.disputeId())) {
            return false;
          }
          Instant now = now();
          BorderMessage message = statements.alert(draft, nextAlertId(now), now);
          alerts.insert(NewAlert.sent(message));
          alerts.remember(draft.disputeId(), message.getAlertId());
          messages.record(Direction.OUT, message, now);
          return true;
        });
  }

  /** Lets a dispute that has taken in another inherit the other's alert. */
  void merged(String disputeId, String into) {
    transaction.executeWithoutResult(status -> alerts.inherit(disputeId, into));
  }

  /**
   * Gives feedback on an alert that came in: records it and leaves it for the relay.
   *
   * @param alertId number of the alert
   * @param progress what the neighbour is to know
   */
  public FeedbackOutcome feedback(String alertId, BorderProgress progress) {
    return transaction.execute(
        status ->
            alerts
                .lock(alertId)
                .filter(alert -> alert.direction() == Direction.IN)
                .map(alert -> feedback(alert, progress))
                .orElseGet(FeedbackOutcome.NoSuchAlert::new));
  }

  private FeedbackOutcome feedback(Alert alert, BorderProgress progress) {
    AlertState next = AlertState.after(progress);
    if (!alert.state().mayBecome(next)) {
      return new FeedbackOutcome.NotAllowed(alert.state());
    }
    Instant now = now();
    int version = alert.ownVersion() + 1;
    Instant due = next.open() ? TimeLimits.feedbackDue(alert.level(), now) : null;
    alerts.answered(alert.alertId(), next, progress, now, due);
    alerts.versions(alert.alertId(), version, alert.peerVersion());
    messages.record(Direction.OUT, statements.feedback(alert, progress, version, now), now);
    return new FeedbackOutcome.Recorded(next);
  }

  private String nextAlertId(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZONE);
    return "BJYJ%s%s%06d"
        .formatted(
            party.office(),
            DateTimeFormatter.BASIC_ISO_DATE.format(day),
            alerts.nextSerial(party.office(), day));
  }

  // The wire carries milliseconds; the table must say the same.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
