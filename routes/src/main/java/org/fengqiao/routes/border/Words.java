package org.fengqiao.routes.border;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.fengqiao.routes.border.course.Said;
import org.fengqiao.routes.border.course.Side;
import org.fengqiao.routes.border.course.Statement;
import org.fengqiao.routes.border.course.Word;
import org.fengqiao.schemas.message.BorderMessage;

/** Reads a message, whose form holds, as a statement in the course of its alert. */
final class Words {

  private Words() {}

  /** The county that raised the alert, which its number names. */
  static String countyOfSender(String alertId) {
    return alertId.substring(4, 10);
  }

  /** The side on which the province stands that speaks in the message. */
  static Side side(BorderMessage message) {
    return sideOf(message.getSenderProvince(), message.getAlertId());
  }

  private static Side sideOf(String province, String alertId) {
    return BorderParty.provinceOf(countyOfSender(alertId)).equals(province)
        ? Side.SENDER
        : Side.RECEIVER;
  }

  static Said said(SealedMessage sealed) {
    return new Said(
        statement(sealed.message()),
        sealed.digest(),
        hex(sealed.message().getPredecessor()),
        hex(sealed.message().getSeenDigest()));
  }

  static Statement statement(BorderMessage message) {
    return new Statement(
        side(message),
        message.getVersion(),
        message.getSeenVersion(),
        message.getSentAt(),
        word(message));
  }

  private static Word word(BorderMessage message) {
    return switch (message.getMessageType()) {
      case ALERT -> new Word.Raise(requireNonNull(message.getLevel()));
      case UPDATE -> new Word.Update(message.getSupersedes(), requireNonNull(message.getLevel()));
      case CANCEL -> new Word.Cancel(message.getSupersedes());
      case RECEIPT ->
          new Word.Receipt(
              // The first release receipted alerts only, and did not say so.
              Math.max(1, message.getAnswers()),
              requireNonNull(message.getReceiptCode()),
              message.getNoEffect());
      case FEEDBACK -> new Word.Feedback(requireNonNull(message.getProgress()));
      case INVITE ->
          new Word.Invite(
              requireNonNull(message.getInviteNo()),
              sideOf(
                  BorderParty.provinceOf(requireNonNull(message.getLeadDivision())),
                  message.getAlertId()));
      case INVITE_REPLY ->
          new Word.InviteReply(
              requireNonNull(message.getInviteNo()),
              requireNonNull(message.getAccepted()) ? Word.Reply.ACCEPTED : Word.Reply.DECLINED);
      case CLOSE -> new Word.Close(requireNonNull(message.getResult()));
    };
  }

  private static String hex(ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
