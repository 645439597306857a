package org.fengqiao.routes.border;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.ReceiptCode;
import org.fengqiao.schemas.message.RequestedAction;
import org.jspecify.annotations.Nullable;

/**
 * One border alert (省际边界预警) as this hub knows it, sent or received. Bands, codes and counties; no
 * party.
 *
 * @param alertId its number, the same on both sides
 * @param direction whether this hub sent or received it
 * @param state where it stands
 * @param senderProvince 6 digits, as are all provinces and counties here
 * @param receiverProvince see above
 * @param senderDivision county of the sending office
 * @param receiverDivision county of the receiving office
 * @param borderPair the two counties of the dispute, sorted, joined by a hyphen
 * @param disputeType canonical type
 * @param level colour; gives the time limits
 * @param scaleBand parties as a band; null when unknown
 * @param amountBand amount as a band of 10,000 yuan; null when unknown
 * @param occurredFrom first day of the dispute; null when unknown
 * @param requestedAction what the sender asks for
 * @param raisedAt when the sender released it, by the sender's clock
 * @param passedAt when it left for, or arrived from, the neighbour; null while it waits here
 * @param receiptDue time limit of the receipt
 * @param receiptedAt when the receipt was given or came in; null before
 * @param receiptCode what the receipt said; null before
 * @param feedbackDue time limit of the next feedback; null when none is expected
 * @param answeredAt when the last feedback was given or came in; null before
 * @param progress what it said; null before
 * @param ownVersion how many statements this hub has made about the alert
 * @param peerVersion the neighbour's newest statement that took effect
 * @param retainUntil day after which both sides delete it
 * @param remindedFor the deadline of which the office was reminded last; null before
 * @param escalatedFor the deadline that was missed last and put before the level above; null before
 */
public record Alert(
    String alertId,
    Direction direction,
    AlertState state,
    String senderProvince,
    String receiverProvince,
    String senderDivision,
    String receiverDivision,
    String borderPair,
    String disputeType,
    EscalationLevel level,
    @Nullable String scaleBand,
    @Nullable String amountBand,
    @Nullable LocalDate occurredFrom,
    RequestedAction requestedAction,
    Instant raisedAt,
    @Nullable Instant passedAt,
    Instant receiptDue,
    @Nullable Instant receiptedAt,
    @Nullable ReceiptCode receiptCode,
    @Nullable Instant feedbackDue,
    @Nullable Instant answeredAt,
    @Nullable BorderProgress progress,
    int ownVersion,
    int peerVersion,
    LocalDate retainUntil,
    @Nullable Instant remindedFor,
    @Nullable Instant escalatedFor) {

  /** The neighbour's province, whichever way the alert went. */
  public String peerProvince() {
    return direction == Direction.OUT ? receiverProvince : senderProvince;
  }

  /**
   * The moment by which somebody must do something: the receipt, or else the feedback; null when
   * nothing is expected.
   */
  public @Nullable Instant due() {
    if (!state.open()) {
      return null;
    }
    return receiptedAt == null ? receiptDue : feedbackDue;
  }

  /** Whether the office has been reminded of that moment (催办). */
  public boolean reminded() {
    return due() != null && due().equals(remindedFor);
  }

  /** Whether that moment was missed and the level above was told (提级). */
  public boolean escalated() {
    return due() != null && due().equals(escalatedFor);
  }

  /** Whether that moment has passed. */
  public boolean overdue(Instant now) {
    Instant due = due();
    return due != null && due.isBefore(now);
  }
}
