package org.fengqiao.routes.border;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.ReceiptCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in what neighbours say: an alert is stored and receipted at once, a receipt or feedback
 * moves our own alert on. Each message commits together with all its effects, and has them once.
 */
final class BorderInbox {

  private final BorderParty party;
  private final BorderDoorkeeper doorkeeper;
  private final AlertTable alerts;
  private final MessageTable messages;
  private final RefusalTable refusals;
  private final Statements statements;
  private final TransactionOperations transaction;
  private final Clock clock;

  BorderInbox(
      BorderParty party,
      BorderDoorkeeper doorkeeper,
      MessageSeal seal,
      JdbcClient database,
      TransactionOperations transaction,
      Clock clock) {
    this.party = party;
    this.doorkeeper = doorkeeper;
    this.alerts = new AlertTable(database);
    this.messages = new MessageTable(database);
    this.refusals = new RefusalTable(database);
    this.statements = new Statements(party, seal);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Checks a message and lets it take effect; when this returns, the outcome is on disk. */
  Reception receive(byte[] bytes) {
    return transaction.execute(
        status -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          Verdict verdict = doorkeeper.inspect(bytes);
          if (verdict instanceof Verdict.Welcome welcome) {
            Reception reception = take(welcome.message(), now);
            return reception instanceof Reception.Refused refused
                ? refuse(bytes, new Verdict.Refused(refused.reason(), welcome.message()), now)
                : reception;
          }
          return refuse(bytes, (Verdict.Refused) verdict, now);
        });
  }

  private Reception take(BorderMessage message, Instant now) {
    if (messages.knows(message.getMessageId())) {
      return new Reception.Repeated();
    }
    return switch (message.getMessageType()) {
      case ALERT -> takeAlert(message, now);
      case RECEIPT, FEEDBACK ->
          alerts
              .lock(message.getAlertId())
              .filter(alert -> alert.direction() == Direction.OUT)
              .filter(alert -> alert.receiverProvince().equals(message.getSenderProvince()))
              .map(alert -> takeAnswer(alert, message, now))
              .orElseGet(() -> new Reception.Refused(Refusal.UNKNOWN_ALERT));
      case UPDATE, CANCEL, INVITE, INVITE_REPLY, CLOSE ->
          new Reception.Refused(Refusal.UNSUPPORTED);
    };
  }

  private Reception takeAlert(BorderMessage message, Instant now) {
    if (alerts.lock(message.getAlertId()).isPresent()) {
      return new Reception.Refused(Refusal.NUMBER_TAKEN);
    }
    alerts.insert(NewAlert.received(message, now));
    messages.record(Direction.IN, message, now);
    messages.record(Direction.OUT, statements.receipt(message, ReceiptCode.RECEIVED, now), now);
    return new Reception.Taken();
  }

  private Reception takeAnswer(Alert alert, BorderMessage message, Instant now) {
    boolean newest = message.getVersion() > alert.peerVersion();
    if (message.getMessageType() == BorderMessageType.RECEIPT) {
      ReceiptCode code = requireNonNull(message.getReceiptCode());
      AlertState next = code == ReceiptCode.RECEIVED ? AlertState.RECEIPTED : AlertState.RETURNED;
      if (newest && !alert.state().mayBecome(next)) {
        return new Reception.Refused(Refusal.ILLEGAL_STATE);
      }
      // A receipt that a feedback has overtaken is only noted.
      AlertState state = newest ? next : alert.state();
      alerts.receipted(alert.alertId(), state, code, now, feedbackDue(alert, state, now));
    } else if (newest) {
      BorderProgress progress = requireNonNull(message.getProgress());
      AlertState next = AlertState.after(progress);
      if (!alert.state().mayBecome(next)) {
        return new Reception.Refused(Refusal.ILLEGAL_STATE);
      }
      alerts.answered(alert.alertId(), next, progress, now, feedbackDue(alert, next, now));
    }
    alerts.versions(
        alert.alertId(), alert.ownVersion(), Math.max(alert.peerVersion(), message.getVersion()));
    messages.record(Direction.IN, message, now);
    return new Reception.Taken();
  }

  private static @Nullable Instant feedbackDue(Alert alert, AlertState state, Instant now) {
    return state.open() ? TimeLimits.feedbackDue(alert.level(), now) : null;
  }

  private Reception refuse(byte[] bytes, Verdict.Refused refused, Instant now) {
    BorderMessage message = refused.message();
    int times = refusals.count(bytes, refused.reason(), message, now);
    // The sender is told once, and only of an alert that was truly meant for this province.
    if (times == 1
        && message != null
        && message.getMessageType() == BorderMessageType.ALERT
        && BorderForm.isAlertId(message.getAlertId())
        && party.neighbours().contains(message.getSenderProvince())) {
      switch (refused.reason()) {
        case FORMAT -> answer(message, ReceiptCode.REJECTED_FORMAT, now);
        case FOREIGN_COUNTY, NOT_ADJACENT -> answer(message, ReceiptCode.REJECTED_NOT_OURS, now);
        case MALFORMED,
            UNKNOWN_SENDER,
            BAD_SIGNATURE,
            FOREIGN_RECEIVER,
            FROM_THE_FUTURE,
            EXPIRED,
            UNSUPPORTED,
            UNKNOWN_ALERT,
            NUMBER_TAKEN,
            ILLEGAL_STATE -> {}
      }
    }
    return new Reception.Refused(refused.reason());
  }

  private void answer(BorderMessage alert, ReceiptCode code, Instant now) {
    messages.record(Direction.OUT, statements.receipt(alert, code, now), now);
  }
}
