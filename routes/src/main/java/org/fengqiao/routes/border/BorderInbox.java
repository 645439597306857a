package org.fengqiao.routes.border;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fengqiao.routes.border.course.AlertThread;
import org.fengqiao.routes.border.course.Joining;
import org.fengqiao.routes.border.course.Said;
import org.fengqiao.routes.border.course.Side;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.ReceiptCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in what neighbours say. A statement takes its place in the alert's thread, has its effect
 * there, and is receipted, all in one transaction and once; one that comes before its predecessor
 * is kept until that has come.
 */
final class BorderInbox {

  private final BorderParty party;
  private final BorderDoorkeeper doorkeeper;
  private final AlertFiles files;
  private final Statements statements;
  private final TransactionOperations transaction;
  private final Clock clock;

  BorderInbox(
      BorderParty party,
      BorderDoorkeeper doorkeeper,
      MessageSeal seal,
      AlertFiles files,
      TransactionOperations transaction,
      Clock clock) {
    this.party = party;
    this.doorkeeper = doorkeeper;
    this.files = files;
    this.statements = new Statements(party, seal);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Checks a message and lets it take effect; when this returns, the outcome is on disk. */
  Reception receive(byte[] bytes) {
    return transaction.execute(status -> receive(bytes, now()));
  }

  /** Looks again at what was released in the future and is no longer. */
  int receiveWhatIsDue() {
    return transaction.execute(
        status -> {
          Instant now = now();
          List<byte[]> due = files.ready(now);
          due.forEach(bytes -> receive(bytes, now));
          return due.size();
        });
  }

  private Reception receive(byte[] bytes, Instant now) {
    return switch (doorkeeper.inspect(bytes)) {
      case Verdict.Refused refused -> {
        if (refused.message() != null) {
          files.unpark(refused.message().message().getMessageId());
        }
        yield refuse(bytes, refused.reason(), refused.message(), now);
      }
      case Verdict.Early early -> {
        files.park(early.message(), early.from(), now);
        yield new Reception.Parked();
      }
      case Verdict.Welcome welcome -> welcome(welcome.message(), bytes, now);
    };
  }

  private Reception welcome(SealedMessage message, byte[] bytes, Instant now) {
    Reception reception = take(message, now);
    return switch (reception) {
      case Reception.Refused refused -> {
        files.unpark(message.message().getMessageId());
        yield refuse(bytes, refused.reason(), message, now);
      }
      case Reception.Parked parked -> {
        files.park(message, null, now);
        yield parked;
      }
      case Reception.Repeated repeated -> {
        files.unpark(message.message().getMessageId());
        yield repeated;
      }
      case Reception.Taken taken -> {
        files.unpark(message.message().getMessageId());
        followUp(message.message().getAlertId(), now);
        yield taken;
      }
    };
  }

  // One that is taken looks for its own successor, so this ends where the chain does.
  private void followUp(String alertId, Instant now) {
    for (byte[] waiting : files.parked(alertId)) {
      if (receive(waiting, now) instanceof Reception.Taken) {
        return;
      }
    }
  }

  private Reception take(SealedMessage message, Instant now) {
    if (files.knows(message.message().getMessageId())) {
      return new Reception.Repeated();
    }
    return files
        .lock(message.message().getAlertId())
        .map(file -> takeNext(file, message, now))
        .orElseGet(() -> takeFirst(message, now));
  }

  private Reception takeFirst(SealedMessage message, Instant now) {
    Said said = Words.said(message);
    if (said.statement().side() == Side.RECEIVER) {
      return new Reception.Refused(Refusal.UNKNOWN_ALERT);
    }
    if (message.message().getMessageType() != BorderMessageType.ALERT) {
      return new Reception.Parked();
    }
    AlertThread thread = AlertThreads.startedBy(message);
    AlertFile file = new AlertFile(AlertHead.received(message.message(), now, thread), thread);
    files.open(file, Direction.IN, message, now);
    receipt(file, said, now);
    return new Reception.Taken();
  }

  private Reception takeNext(AlertFile file, SealedMessage message, Instant now) {
    Said said = Words.said(message);
    boolean ofThisAlert =
        file.ownSide() != said.statement().side()
            && file.alert().peerProvince().equals(message.message().getSenderProvince());
    if (!ofThisAlert) {
      return new Reception.Refused(Refusal.UNKNOWN_ALERT);
    }
    return switch (file.thread().join(said)) {
      case Joining.Repeated repeated -> new Reception.Repeated();
      case Joining.Waits waits -> new Reception.Parked();
      case Joining.Broken broken -> new Reception.Refused(Refusal.BROKEN_CHAIN);
      case Joining.Forked forked ->
          new Reception.Refused(
              message.message().getMessageType() == BorderMessageType.ALERT
                  ? Refusal.NUMBER_TAKEN
                  : Refusal.FORKED);
      case Joining.Joined joined -> {
        AlertFile longer = AlertThreads.with(file, joined.thread(), message);
        files.add(longer, Direction.IN, message, now);
        // A receipt of a receipt would have no end.
        if (message.message().getMessageType() != BorderMessageType.RECEIPT) {
          receipt(longer, said, now);
        }
        yield new Reception.Taken();
      }
    };
  }

  private void receipt(AlertFile file, Said said, Instant now) {
    SealedMessage receipt =
        statements.receipt(
            file, said.statement().version(), file.thread().noEffect(said.statement()), now);
    files.add(AlertThreads.with(file, receipt), Direction.OUT, receipt, now);
  }

  private Reception refuse(
      byte[] bytes, Refusal reason, @Nullable SealedMessage message, Instant now) {
    int times = files.refuse(bytes, reason, message, now);
    // The sender is told once, and only of an alert that was truly meant for this province.
    if (times == 1
        && message != null
        && message.message().getMessageType() == BorderMessageType.ALERT
        && BorderForm.isAlertId(message.message().getAlertId())
        && party.neighbours().contains(message.message().getSenderProvince())) {
      switch (reason) {
        case FORMAT -> reject(message, ReceiptCode.REJECTED_FORMAT, now);
        case FOREIGN_COUNTY, NOT_ADJACENT -> reject(message, ReceiptCode.REJECTED_NOT_OURS, now);
        default -> {}
      }
    }
    return new Reception.Refused(reason);
  }

  private void reject(SealedMessage alert, ReceiptCode code, Instant now) {
    if (files.lock(alert.message().getAlertId()).isEmpty()) {
      files.send(statements.rejection(alert, code, now), now);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
