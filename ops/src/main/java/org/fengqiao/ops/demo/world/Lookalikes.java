package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Disputes that look like the one before them and are another: of twins, of a family, of namesakes,
 * of the same people a year later. A dispute with an odd index may look like its predecessor, which
 * itself looks like none, so that both still come from the seed and their index alone.
 */
final class Lookalikes {

  /** Percent of the disputes with an odd index. */
  private static final Map<Trap.Kind, Double> SHARES =
      new TreeMap<>(
          Map.of(
              Trap.Kind.TWINS, 1.0,
              Trap.Kind.SPOUSES, 1.5,
              Trap.Kind.PARENT_AND_CHILD, 1.5,
              Trap.Kind.NAMESAKES, 3.0,
              Trap.Kind.SECOND_DISPUTE, 2.0));

  private static final double FAMILY_HAS_ONE_MATTER = 40;
  private static final int MONTHS = 120;
  private static final int NEARLY_A_YEAR = 340;
  private static final int YEAR = 365;

  private final long seed;
  private final LocalDateTime horizon;

  Lookalikes(long seed, LocalDateTime horizon) {
    this.seed = seed;
    this.horizon = horizon;
  }

  /** How a dispute looks like its predecessor; null when it does not. */
  Trap.@Nullable Kind likeness(long index) {
    if (index % 2 == 0) {
      return null;
    }
    Dice dice = Dice.of(seed, index, "likeness");
    double thrown = dice.below(10_000) / 100.0;
    for (var share : SHARES.entrySet()) {
      thrown -= share.getValue();
      if (thrown < 0) {
        return share.getKey();
      }
    }
    return null;
  }

  /** The trap that a dispute and its neighbour by index set up; empty for most. */
  List<Trap> traps(long index) {
    long later = index | 1;
    List<Trap> traps = new ArrayList<>();
    Trap.Kind kind = likeness(later);
    if (kind != null) {
      traps.add(new Trap(kind, later));
    }
    return traps;
  }

  /** The circumstances of a dispute that looks like the one before it. */
  Circumstances like(Circumstances before, Trap.Kind kind, long index) {
    Dice dice = Dice.of(seed, index, "alike");
    if (kind == Trap.Kind.SECOND_DISPUTE) {
      return before.again(
          another(before.kind(), dice), near(before.arose(), dice, NEARLY_A_YEAR, YEAR));
    }
    LocalDateTime arose = near(before.arose(), dice, 1, MONTHS);
    boolean alike = kind == Trap.Kind.NAMESAKES || dice.percent(FAMILY_HAS_ONE_MATTER);
    Circumstances own =
        alike
            ? Circumstances.of(seed, index, before.kind(), before.county(), arose, false)
            : Circumstances.of(seed, index, before.county(), arose, false);
    Party one = before.applicants().getFirst();
    return own.by(
        switch (kind) {
          case TWINS -> Relatives.twin(dice, one);
          case SPOUSES -> Relatives.spouse(dice, one);
          case PARENT_AND_CHILD -> Relatives.parentOrChild(dice, one);
          case NAMESAKES -> Relatives.namesake(own.applicants().getFirst(), one);
          case SECOND_DISPUTE, COMMON_PARTY, AGENT_PHONE ->
              throw new IllegalArgumentException(kind + " is no likeness of one person");
        });
  }

  /** Another type of dispute that one has with such an opponent. */
  private static DisputeKind another(DisputeKind kind, Dice dice) {
    return dice.weighted(
        DisputeKind.all().stream()
            .filter(other -> !other.equals(kind) && opponent(other) == opponent(kind))
            .toList(),
        DisputeKind::weight);
  }

  private static DisputeKind.Opponent opponent(DisputeKind kind) {
    boolean landlord = kind.opponent() == DisputeKind.Opponent.LANDLORD;
    return landlord ? DisputeKind.Opponent.RESIDENT : kind.opponent();
  }

  /** Some days later, or earlier when that lies beyond the horizon. */
  private LocalDateTime near(LocalDateTime at, Dice dice, int least, int most) {
    int days = dice.between(least, most);
    LocalDateTime later = at.plusDays(days);
    return later.isBefore(horizon) ? later : at.minusDays(days);
  }
}
