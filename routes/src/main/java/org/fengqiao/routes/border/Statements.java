package org.fengqiao.routes.border;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.fengqiao.routes.border.course.AlertThread;
import org.fengqiao.routes.border.course.Said;
import org.fengqiao.routes.border.course.Side;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.NoEffect;
import org.fengqiao.schemas.message.ReceiptCode;
import org.jspecify.annotations.Nullable;

/** Words this hub's statements to its neighbours, links each to those before it, and signs them. */
final class Statements {

  private static final Period RETENTION = Period.ofYears(1);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final BorderParty party;
  private final MessageSeal seal;

  Statements(BorderParty party, MessageSeal seal) {
    this.party = party;
    this.seal = seal;
  }

  SealedMessage alert(AlertDraft draft, String alertId, Instant now) {
    return seal.seal(
        frame(alertId, BorderMessageType.ALERT, now, retainUntil(now))
            .setVersion(1)
            .setReceiverProvince(draft.receiverProvince())
            .setReceiverDivision(draft.receiverDivision())
            .setBorderPair(draft.borderPair())
            .setDisputeType(draft.disputeType())
            .setLevel(draft.level())
            .setScaleBand(draft.scaleBand())
            .setAmountBand(draft.amountBand())
            .setOccurredFrom(draft.occurredFrom())
            .setRequestedAction(draft.requestedAction())
            .setRules(List.of(draft.rule()))
            .build());
  }

  /** Says no to an alert that was refused at the door, and of which there is no file. */
  SealedMessage rejection(SealedMessage alert, ReceiptCode code, Instant now) {
    // What the refused alert says of places may be the very thing that is wrong: its number, which
    // has been checked, names the office that is to be answered.
    String alertId = alert.message().getAlertId();
    String sender = Words.countyOfSender(alertId);
    return seal.seal(
        frame(alertId, BorderMessageType.RECEIPT, now, retainUntil(now))
            .setVersion(1)
            .setReceiverProvince(alert.message().getSenderProvince())
            .setReceiverDivision(sender)
            .setBorderPair(BorderRule.pairName(party.office(), sender))
            .setReceiptCode(code)
            .setAnswers(1)
            .setSeenVersion(1)
            .setSeenDigest(bytes(alert.digest()))
            .build());
  }

  /** Says that a statement of the neighbour has arrived, and whether it took effect. */
  SealedMessage receipt(AlertFile file, int answers, @Nullable NoEffect noEffect, Instant now) {
    return seal.seal(
        next(file, BorderMessageType.RECEIPT, now)
            .setReceiptCode(ReceiptCode.RECEIVED)
            .setAnswers(answers)
            .setNoEffect(noEffect)
            .build());
  }

  /** What an officer says, still unsigned: it may turn out not to be allowed. */
  BorderMessage deed(AlertFile file, Deed deed, Instant now) {
    BorderMessage.Builder statement = next(file, deed.type(), now);
    if (deed instanceof Deed.Update) {
      Alert alert = file.alert();
      statement
          .setDisputeType(alert.disputeType())
          .setScaleBand(alert.scaleBand())
          .setAmountBand(alert.amountBand())
          .setOccurredFrom(alert.occurredFrom());
    }
    deed.write(statement);
    return statement.build();
  }

  SealedMessage sign(BorderMessage statement) {
    return seal.seal(statement);
  }

  private BorderMessage.Builder next(AlertFile file, BorderMessageType type, Instant now) {
    Alert alert = file.alert();
    AlertThread thread = file.thread();
    Side side = file.ownSide();
    List<Said> own = thread.of(side);
    List<Said> other = thread.of(side.other());
    return frame(alert.alertId(), type, now, alert.retainUntil())
        .setVersion(own.size() + 1)
        .setPredecessor(own.isEmpty() ? bytes("") : bytes(own.getLast().digest()))
        .setSeenVersion(other.size())
        .setSeenDigest(other.isEmpty() ? bytes("") : bytes(other.getLast().digest()))
        .setReceiverProvince(alert.peerProvince())
        .setReceiverDivision(
            side == Side.SENDER ? alert.receiverDivision() : alert.senderDivision())
        .setBorderPair(alert.borderPair());
  }

  private BorderMessage.Builder frame(
      String alertId, BorderMessageType type, Instant now, LocalDate retainUntil) {
    return BorderMessage.newBuilder()
        .setAlertId(alertId)
        .setMessageType(type)
        .setMessageId(UUID.randomUUID().toString())
        .setSenderProvince(party.province())
        .setSenderDivision(party.office())
        .setSentAt(now)
        .setPurpose(BorderForm.PURPOSE)
        .setRetainUntil(retainUntil)
        .setSignature(ByteBuffer.allocate(0));
  }

  private static ByteBuffer bytes(String digest) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(digest));
  }

  private static LocalDate retainUntil(Instant now) {
    return LocalDate.ofInstant(now, ZONE).plus(RETENTION);
  }
}
