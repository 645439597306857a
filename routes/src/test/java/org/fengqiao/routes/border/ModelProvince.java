package org.fengqiao.routes.border;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.schemas.code.BorderPair;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.DeclineReason;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.MediationMode;
import org.fengqiao.schemas.message.RequestedAction;
import org.fengqiao.schemas.message.VenueKind;
import org.springframework.transaction.support.TransactionOperations;

/** One province of the model: the inbox and register as they run, with books in memory. */
final class ModelProvince {

  final String province;
  final RememberedAlertFiles files = new RememberedAlertFiles();
  final BorderInbox inbox;
  final AlertRegister register;
  private final InstantSource time;
  private final List<BorderPair> borders;

  /**
   * @param ahead how far its clock is ahead of the true time
   */
  ModelProvince(
      String province,
      Set<String> neighbours,
      Path keys,
      SignatureAlgorithm algorithm,
      InstantSource trueTime,
      Duration ahead) {
    this.province = province;
    this.time = () -> trueTime.instant().plus(ahead);
    this.borders = bordersWith(province, neighbours);
    BorderParty party = new BorderParty(province, borders.getFirst().own(), neighbours);
    MessageSeal seal = new MessageSeal(BorderKeys.read(keys.resolve(province)), algorithm);
    TransactionOperations none = TransactionOperations.withoutTransaction();
    Clock clock = time.withZone(ZoneOffset.UTC);
    this.register = new AlertRegister(party, seal, files, none, clock);
    this.inbox =
        new BorderInbox(
            party,
            new BorderDoorkeeper(party, seal, Borders.china(), clock),
            seal,
            files,
            none,
            clock);
  }

  private static List<BorderPair> bordersWith(String province, Set<String> neighbours) {
    return Divisions.china().counties().stream()
        .map(Division::code)
        .filter(county -> BorderParty.provinceOf(county).equals(province))
        .flatMap(county -> Borders.china().ofCounty(county).stream())
        .filter(pair -> neighbours.contains(pair.neighbourProvince()))
        .toList();
  }

  void raise(Random random) {
    BorderPair pair = borders.get(random.nextInt(borders.size()));
    register.raise(
        new AlertDraft(
            new UUID(random.nextLong(), random.nextLong()).toString(),
            pair.neighbourProvince(),
            pair.neighbour(),
            BorderRule.pairName(pair.own(), pair.neighbour()),
            "02",
            colour(random),
            null,
            null,
            null,
            RequestedAction.JOINT_CHECK,
            "BJ-1",
            RuleLine.Release.DIRECT));
  }

  /** Says something about the alert, whether or not it may be said there. */
  void say(String alertId, Random random) {
    AlertFile file = files.lock(alertId).orElseThrow();
    register.say(alertId, deed(file, random));
  }

  private Deed deed(AlertFile file, Random random) {
    int content = file.thread().course().standing().content();
    return switch (random.nextInt(9)) {
      case 0 ->
          new Deed.Update(
              content, colour(random), RequestedAction.TAKE_NOTE, null, null, null, List.of());
      case 1 -> new Deed.Cancel(random.nextInt(content + 1), CancelReason.DUPLICATE);
      case 2, 3, 4 -> new Deed.Feedback(any(BorderProgress.values(), random));
      case 5, 6 -> invite(file.alert(), random);
      case 7 -> reply(file, random);
      default -> new Deed.Close(any(CloseResult.values(), random), null, null, null);
    };
  }

  private Deed invite(Alert alert, Random random) {
    Instant now = time.instant();
    return new Deed.Invite(
        "沪青司调邀〔2026〕第" + (1 + random.nextInt(99_999)) + "号",
        any(MediationMode.values(), random),
        alert.borderPair().substring(0, 6),
        List.of("TYS2026-1"),
        List.of(),
        now.plus(Duration.ofDays(3)),
        alert.receiverDivision(),
        any(VenueKind.values(), random),
        now.plus(Duration.ofDays(1)));
  }

  private static Deed reply(AlertFile file, Random random) {
    var invitation = file.thread().course().standing().invitation();
    return new Deed.InviteReply(
        invitation == null ? "沪青司调邀〔2026〕第1号" : invitation.inviteNo(),
        random.nextBoolean() ? null : DeclineReason.NO_MEDIATOR);
  }

  private static EscalationLevel colour(Random random) {
    return EscalationLevel.values()[1 + random.nextInt(4)];
  }

  private static <E> E any(E[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
