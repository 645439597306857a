package org.fengqiao.routes.border;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.fengqiao.routes.border.course.AlertThread;
import org.fengqiao.routes.border.course.Ruling;
import org.fengqiao.routes.border.course.Standing;
import org.fengqiao.schemas.message.BorderMessage;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The register of this hub's own deeds on the border: raises alerts and answers those of others.
 * Each deed and the statement that tells the neighbour of it commit together.
 */
public final class AlertRegister {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final BorderParty party;
  private final AlertFiles files;
  private final Statements statements;
  private final TransactionOperations transaction;
  private final Clock clock;

  AlertRegister(
      BorderParty party,
      MessageSeal seal,
      AlertFiles files,
      TransactionOperations transaction,
      Clock clock) {
    this.party = party;
    this.files = files;
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
          if (files.isAlerted(draft.disputeId())) {
            return false;
          }
          Instant now = now();
          SealedMessage raise = statements.alert(draft, nextAlertId(now), now);
          AlertThread thread = AlertThreads.startedBy(raise);
          Alert alert = AlertHead.sent(raise.message(), thread);
          files.open(new AlertFile(alert, thread), Direction.OUT, raise, now);
          files.remember(draft.disputeId(), alert.alertId());
          return true;
        });
  }

  /** Whether the dispute, under any id it has had, was alerted. */
  boolean isAlerted(String disputeId) {
    return files.isAlerted(disputeId);
  }

  /** Lets a dispute that has taken in another inherit the other's alert. */
  void merged(String disputeId, String into) {
    transaction.executeWithoutResult(status -> files.inherit(disputeId, into));
  }

  /**
   * Says something about an alert: records it and leaves it for the relay. What would have no
   * effect is not said.
   *
   * @param alertId number of the alert
   * @param deed what the neighbour is to know
   */
  public DeedOutcome say(String alertId, Deed deed) {
    return transaction.execute(
        status ->
            files
                .lock(alertId)
                .map(file -> say(file, deed))
                .orElseGet(DeedOutcome.NoSuchAlert::new));
  }

  private DeedOutcome say(AlertFile file, Deed deed) {
    Instant now = now();
    BorderMessage statement = statements.deed(file, deed, now);
    if (!BorderForm.holds(statement)) {
      return new DeedOutcome.NotInForm();
    }
    Standing standing = file.thread().course().standing();
    return switch (standing.after(Words.statement(statement))) {
      case Ruling.Without without ->
          new DeedOutcome.NotAllowed(file.alert().state(), without.reason());
      case Ruling.Effective effective -> {
        SealedMessage signed = statements.sign(statement);
        files.add(AlertThreads.with(file, signed), Direction.OUT, signed, now);
        yield new DeedOutcome.Recorded(effective.next().state());
      }
    };
  }

  private String nextAlertId(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZONE);
    return "BJYJ%s%s%06d"
        .formatted(
            party.office(),
            DateTimeFormatter.BASIC_ISO_DATE.format(day),
            files.nextSerial(party.office(), day));
  }

  // The wire carries milliseconds; the table must say the same.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
