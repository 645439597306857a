package org.fengqiao.routes.border;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.ReceiptCode;
import org.jspecify.annotations.Nullable;

/** The first entry of an alert in the register, from the message that carries it. */
final class NewAlert {

  private NewAlert() {}

  /** Of an alert that this hub sends. */
  static Alert sent(BorderMessage message) {
    return of(message, Direction.OUT, AlertState.DRAFT, null, null, 1, 0);
  }

  /** Of an alert that came in and is receipted at once. */
  static Alert received(BorderMessage message, Instant now) {
    Instant due = TimeLimits.feedbackDue(message.getLevel(), now);
    return of(message, Direction.IN, AlertState.RECEIPTED, now, due, 1, message.getVersion());
  }

  private static Alert of(
      BorderMessage message,
      Direction direction,
      AlertState state,
      @Nullable Instant arrived,
      @Nullable Instant feedbackDue,
      int ownVersion,
      int peerVersion) {
    return new Alert(
        message.getAlertId(),
        direction,
        state,
        message.getSenderProvince(),
        message.getReceiverProvince(),
        message.getSenderDivision(),
        message.getReceiverDivision(),
        message.getBorderPair(),
        requireNonNull(message.getDisputeType()),
        requireNonNull(message.getLevel()),
        message.getScaleBand(),
        message.getAmountBand(),
        message.getOccurredFrom(),
        requireNonNull(message.getRequestedAction()),
        message.getSentAt(),
        arrived,
        TimeLimits.receiptDue(message.getLevel(), message.getSentAt()),
        arrived,
        arrived == null ? null : ReceiptCode.RECEIVED,
        feedbackDue,
        null,
        null,
        ownVersion,
        peerVersion,
        message.getRetainUntil());
  }
}
