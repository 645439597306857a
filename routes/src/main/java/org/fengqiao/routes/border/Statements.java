package org.fengqiao.routes.border;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.ReceiptCode;

/** Words this hub's statements to its neighbours and signs them. */
final class Statements {

  private static final Period RETENTION = Period.ofYears(1);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final BorderParty party;
  private final MessageSeal seal;

  Statements(BorderParty party, MessageSeal seal) {
    this.party = party;
    this.seal = seal;
  }

  BorderMessage alert(AlertDraft draft, String alertId, Instant now) {
    return seal.seal(
        frame(alertId, 1, BorderMessageType.ALERT, now, retainUntil(now))
            .setReceiverProvince(draft.receiverProvince())
            .setReceiverDivision(draft.receiverDivision())
            .setBorderPair(draft.borderPair())
            .setDisputeType(draft.disputeType())
            .setLevel(draft.level())
            .setScaleBand(draft.scaleBand())
            .setAmountBand(draft.amountBand())
            .setOccurredFrom(draft.occurredFrom())
            .setRequestedAction(draft.requestedAction())
            .build());
  }

  BorderMessage receipt(BorderMessage alert, ReceiptCode code, Instant now) {
    // What the refused alert says of places may be the very thing that is wrong: its number, which
    // has been checked, names the office that is to be answered.
    String sender = alert.getAlertId().substring(4, 10);
    String pair =
        code == ReceiptCode.RECEIVED
            ? alert.getBorderPair()
            : BorderRule.pairName(party.office(), sender);
    return seal.seal(
        frame(alert.getAlertId(), 1, BorderMessageType.RECEIPT, now, retainUntil(now))
            .setReceiverProvince(alert.getSenderProvince())
            .setReceiverDivision(sender)
            .setBorderPair(pair)
            .setReceiptCode(code)
            .build());
  }

  BorderMessage feedback(Alert alert, BorderProgress progress, int version, Instant now) {
    return seal.seal(
        frame(alert.alertId(), version, BorderMessageType.FEEDBACK, now, alert.retainUntil())
            .setReceiverProvince(alert.senderProvince())
            .setReceiverDivision(alert.senderDivision())
            .setBorderPair(alert.borderPair())
            .setProgress(progress)
            .build());
  }

  private BorderMessage.Builder frame(
      String alertId, int version, BorderMessageType type, Instant now, LocalDate retainUntil) {
    return BorderMessage.newBuilder()
        .setAlertId(alertId)
        .setVersion(version)
        .setMessageType(type)
        .setMessageId(UUID.randomUUID().toString())
        .setSenderProvince(party.province())
        .setSenderDivision(party.office())
        .setSentAt(now)
        .setPurpose(BorderForm.PURPOSE)
        .setRetainUntil(retainUntil)
        .setSignature(ByteBuffer.allocate(0));
  }

  private static LocalDate retainUntil(Instant now) {
    return LocalDate.ofInstant(now, ZONE).plus(RETENTION);
  }
}
