package org.fengqiao.routes.border;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fengqiao.routes.border.Verdict.Refused;
import org.fengqiao.routes.border.Verdict.Welcome;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.fengqiao.schemas.wire.MessageCodec;

/**
 * Checks what arrives from a neighbour, before anything of it is stored: first who speaks, then to
 * whom, then whether the two may speak of this border at all, then the form.
 */
final class BorderDoorkeeper {

  // How far the neighbour's clock may run ahead of ours.
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private final BorderParty party;
  private final MessageSeal seal;
  private final Borders borders;
  private final Clock clock;
  private final MessageCodec<BorderMessage> codec = MessageCodec.of(BorderMessage.class);

  BorderDoorkeeper(BorderParty party, MessageSeal seal, Borders borders, Clock clock) {
    this.party = party;
    this.seal = seal;
    this.borders = borders;
    this.clock = clock;
  }

  Verdict inspect(byte[] bytes) {
    BorderMessage message;
    try {
      message = codec.decode(bytes);
    } catch (MalformedMessageException e) {
      return new Refused(Refusal.MALFORMED, null);
    }
    if (!seal.knows(message.getSenderProvince())) {
      return new Refused(Refusal.UNKNOWN_SENDER, null);
    }
    if (!seal.holds(message)) {
      return new Refused(Refusal.BAD_SIGNATURE, null);
    }
    if (!message.getReceiverProvince().equals(party.province())) {
      return new Refused(Refusal.FOREIGN_RECEIVER, message);
    }
    if (!borders.provincesAdjacent(message.getSenderProvince(), party.province())) {
      return new Refused(Refusal.NOT_ADJACENT, message);
    }
    if (message.getSentAt().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
      return new Refused(Refusal.FROM_THE_FUTURE, message);
    }
    if (message.getRetainUntil().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
      return new Refused(Refusal.EXPIRED, message);
    }
    if (!BorderForm.holds(message)) {
      return new Refused(Refusal.FORMAT, message);
    }
    return message.getMessageType() == BorderMessageType.ALERT
        ? inspectAlert(message)
        : new Welcome(message);
  }

  private Verdict inspectAlert(BorderMessage alert) {
    String own = alert.getReceiverDivision();
    if (!BorderParty.provinceOf(own).equals(party.province())) {
      return new Refused(Refusal.FOREIGN_COUNTY, alert);
    }
    boolean pairOnOurBorder =
        borders.ofCounty(own).stream()
            .filter(pair -> pair.neighbourProvince().equals(alert.getSenderProvince()))
            .anyMatch(
                pair -> BorderRule.pairName(own, pair.neighbour()).equals(alert.getBorderPair()));
    return pairOnOurBorder ? new Welcome(alert) : new Refused(Refusal.NOT_ADJACENT, alert);
  }
}
