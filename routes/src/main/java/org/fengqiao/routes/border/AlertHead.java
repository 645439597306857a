package org.fengqiao.routes.border;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.routes.border.course.AlertThread;
import org.fengqiao.routes.border.course.Side;
import org.fengqiao.routes.border.course.Standing;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.EscalationLevel;
import org.jspecify.annotations.Nullable;

/** What the statements about an alert come to, as one row of the register. */
final class AlertHead {

  private AlertHead() {}

  /** Of an alert that this hub sends. */
  static Alert sent(BorderMessage raise, AlertThread thread) {
    return of(raise, Direction.OUT, null, AlertState.DRAFT, thread);
  }

  /** Of an alert that came in. */
  static Alert received(BorderMessage raise, Instant arrived, AlertThread thread) {
    return of(raise, Direction.IN, arrived, AlertState.SENT, thread);
  }

  /**
   * The row after one more statement.
   *
   * @param content the alert or the update that took its place, by which the row describes the
   *     dispute; null when the newest statement leaves that as it is
   */
  static Alert after(Alert before, AlertThread thread, @Nullable BorderMessage content) {
    Standing standing = thread.course().standing();
    Side own = before.direction().ownSide();
    boolean stillHere = before.state() == AlertState.DRAFT && standing.state() == AlertState.SENT;
    return new Alert(
        before.alertId(),
        before.direction(),
        stillHere ? AlertState.DRAFT : standing.state(),
        before.senderProvince(),
        before.receiverProvince(),
        before.senderDivision(),
        before.receiverDivision(),
        before.borderPair(),
        content == null ? before.disputeType() : requireNonNull(content.getDisputeType()),
        standing.level(),
        content == null ? before.scaleBand() : content.getScaleBand(),
        content == null ? before.amountBand() : content.getAmountBand(),
        content == null ? before.occurredFrom() : content.getOccurredFrom(),
        content == null ? before.requestedAction() : requireNonNull(content.getRequestedAction()),
        before.raisedAt(),
        before.passedAt(),
        TimeLimits.receiptDue(standing.level(), before.raisedAt()),
        standing.receiptedAt(),
        standing.receiptCode(),
        feedbackDue(standing),
        standing.answeredAt(),
        standing.progress(),
        thread.of(own).size(),
        thread.of(own.other()).size(),
        before.retainUntil(),
        before.remindedFor(),
        before.escalatedFor());
  }

  private static Alert of(
      BorderMessage raise,
      Direction direction,
      @Nullable Instant passed,
      AlertState state,
      AlertThread thread) {
    EscalationLevel level = requireNonNull(raise.getLevel());
    Alert first =
        new Alert(
            raise.getAlertId(),
            direction,
            state,
            raise.getSenderProvince(),
            raise.getReceiverProvince(),
            raise.getSenderDivision(),
            raise.getReceiverDivision(),
            raise.getBorderPair(),
            requireNonNull(raise.getDisputeType()),
            level,
            null,
            null,
            null,
            requireNonNull(raise.getRequestedAction()),
            raise.getSentAt(),
            passed,
            raise.getSentAt(),
            null,
            null,
            null,
            null,
            null,
            0,
            0,
            raise.getRetainUntil(),
            null,
            null);
    return after(first, thread, raise);
  }

  // It runs from the receiver's newest receipt or feedback by its clock, so it is the same on both
  // sides.
  private static @Nullable Instant feedbackDue(Standing standing) {
    if (!standing.state().open() || standing.receiptedAt() == null) {
      return null;
    }
    Instant since = standing.answeredAt() == null ? standing.receiptedAt() : standing.answeredAt();
    return TimeLimits.feedbackDue(standing.level(), since);
  }
}
