package org.fengqiao.routes.border;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fengqiao.routes.border.Verdict.Early;
import org.fengqiao.routes.border.Verdict.Refused;
import org.fengqiao.routes.border.Verdict.Welcome;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.jspecify.annotations.Nullable;

/**
 * Checks what arrives from a neighbour, before anything of it is stored: first who speaks, then to
 * whom, then whether the two may speak of this border at all, then the form.
 */
final class BorderDoorkeeper {

  // How far the neighbour's clock may run ahead of ours.
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  // A clock that is further ahead is set wrongly by hours; one by more than a day is no clock.
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  // A link or broker may be away for weeks; what is older has been lying somewhere else.
  private static final Duration REPLAY_WINDOW = Duration.ofDays(90);

  private final BorderParty party;
  private final MessageSeal seal;
  private final Borders borders;
  private final Clock clock;

  BorderDoorkeeper(BorderParty party, MessageSeal seal, Borders borders, Clock clock) {
    this.party = party;
    this.seal = seal;
    this.borders = borders;
    this.clock = clock;
  }

  Verdict inspect(byte[] bytes) {
    Optional<SealedMessage> read = seal.read(bytes);
    if (read.isEmpty()) {
      return new Refused(Refusal.MALFORMED, null);
    }
    SealedMessage sealed = read.get();
    BorderMessage message = sealed.message();
    if (!seal.knows(message.getSenderProvince())) {
      return new Refused(Refusal.UNKNOWN_SENDER, null);
    }
    if (!seal.holds(sealed)) {
      return new Refused(Refusal.BAD_SIGNATURE, null);
    }
    Refusal objection = objection(message);
    if (objection != null) {
      return new Refused(objection, sealed);
    }
    Instant from = message.getSentAt().minus(CLOCK_TOLERANCE);
    return from.isAfter(clock.instant()) ? new Early(sealed, from) : new Welcome(sealed);
  }

  private @Nullable Refusal objection(BorderMessage message) {
    Instant now = clock.instant();
    if (!message.getReceiverProvince().equals(party.province())) {
      return Refusal.FOREIGN_RECEIVER;
    }
    if (!borders.provincesAdjacent(message.getSenderProvince(), party.province())) {
      return Refusal.NOT_ADJACENT;
    }
    if (message.getSentAt().isAfter(now.plus(LONGEST_WAIT))) {
      return Refusal.FROM_THE_FUTURE;
    }
    if (message.getRetainUntil().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      return Refusal.EXPIRED;
    }
    if (message.getSentAt().isBefore(now.minus(REPLAY_WINDOW))) {
      return Refusal.STALE;
    }
    if (!BorderForm.holds(message)) {
      return Refusal.FORMAT;
    }
    return message.getMessageType() == BorderMessageType.ALERT ? objectionToAlert(message) : null;
  }

  private @Nullable Refusal objectionToAlert(BorderMessage alert) {
    String own = alert.getReceiverDivision();
    if (!BorderParty.provinceOf(own).equals(party.province())) {
      return Refusal.FOREIGN_COUNTY;
    }
    boolean pairOnOurBorder =
        borders.ofCounty(own).stream()
            .filter(pair -> pair.neighbourProvince().equals(alert.getSenderProvince()))
            .anyMatch(
                pair -> BorderRule.pairName(own, pair.neighbour()).equals(alert.getBorderPair()));
    return pairOnOurBorder ? null : Refusal.NOT_ADJACENT;
  }
}
