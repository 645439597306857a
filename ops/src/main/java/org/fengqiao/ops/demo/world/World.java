package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A made-up world of disputes. Each dispute comes from the seed and its index alone, so that a
 * world of ten million records needs no memory, and the same seed gives the same names for ever.
 */
public final class World {

  /** Parties of one dispute at most. */
  static final int MOST_PARTIES = 64;

  private static final int HISTORY_DAYS = 730;
  private static final double NO_DISPUTE = 5;
  private static final String JIANGSU = "32";

  private final long seed;
  private final LocalDateTime horizon;

  /**
   * Creates the world.
   *
   * @param seed what everything comes from
   * @param horizon the end of its two years of history, Shanghai wall time
   */
  public World(long seed, LocalDateTime horizon) {
    this.seed = seed;
    this.horizon = horizon.withNano(0);
  }

  /** The dispute with this index as history knows it at the horizon. */
  public TrueDispute history(long index) {
    Dice dice = Dice.of(seed, index, "when");
    long seconds = HISTORY_DAYS * 86_400L;
    LocalDateTime arose =
        horizon.minusSeconds(1 + Math.floorMod(dice.nextLong(), seconds - 1)).withNano(0);
    return trueDispute(
        index,
        arose,
        horizon,
        Dice.of(seed, index, "where").weighted(County.all(), County::weight),
        false);
  }

  /** The dispute with this index as one that arises now, everything about it at once. */
  public TrueDispute live(long index, LocalDateTime now) {
    County county = Dice.of(seed, index, "where").weighted(County.all(), County::weight);
    return trueDispute(index, now.withNano(0), now.withNano(0), county, false);
  }

  /**
   * A dispute that arises now across the border to Jiangsu: in the county, with a respondent from
   * the other side.
   *
   * @param county a county of Shanghai with a border, 6 digits
   */
  public TrueDispute liveBorder(long index, LocalDateTime now, String county) {
    return trueDispute(index, now.withNano(0), now.withNano(0), County.of(county), true);
  }

  /** History, dispute by dispute, until it holds at least this many records. */
  public Stream<TrueDispute> history(long firstIndex, long records) {
    return Stream.iterate(
            new Counted(history(firstIndex), 0),
            counted -> counted.before < records,
            counted -> counted.then(history(counted.dispute.index() + 1)))
        .map(Counted::dispute);
  }

  /** A dispute, and how many records stand before it. */
  private record Counted(TrueDispute dispute, long before) {
    Counted then(TrueDispute next) {
      return new Counted(next, before + dispute.traces().size());
    }
  }

  private TrueDispute trueDispute(
      long index, LocalDateTime arose, LocalDateTime now, County county, boolean forceBorder) {
    Dispute dispute = dispute(index, arose, now, county, forceBorder);
    if (!forceBorder && Dice.of(seed, index, "noise").percent(NO_DISPUTE)) {
      return new TrueDispute(index, "", county.code(), false, List.of(noise(dispute)));
    }
    List<Trace> traces = new ArrayList<>(PoliceTrace.of(dispute));
    Journey journey = dispute.journey();
    if (journey.complaint() != null) {
      traces.add(ComplaintTrace.of(dispute, journey.complaint()));
    }
    traces.addAll(PetitionTrace.of(dispute));
    if (journey.before() != null) {
      traces.add(CourtTrace.before(dispute, journey.before()));
    }
    if (journey.mediation() != null) {
      traces.add(MediationTrace.of(dispute, journey.mediation()));
    }
    if (journey.lawsuit() != null) {
      traces.add(CourtTrace.lawsuit(dispute, journey.lawsuit()));
    }
    traces.replaceAll(trace -> Damage.perhaps(dispute, trace));
    return new TrueDispute(index, dispute.kind().type(), county.code(), dispute.border(), traces);
  }

  private Trace noise(Dispute dispute) {
    var somewhere = List.of(dispute.arose());
    var journey =
        new Journey(
            somewhere,
            somewhere,
            null,
            null,
            null,
            null,
            Journey.Referrer.NOBODY,
            dispute.journey().now());
    var noise =
        new Dispute(
            seed,
            dispute.index(),
            dispute.kind(),
            dispute.county(),
            false,
            dispute.arose(),
            dispute.applicants(),
            dispute.respondents(),
            0,
            dispute.committee(),
            journey);
    return Dice.of(seed, dispute.index(), "noise kind").percent(70)
        ? PoliceTrace.otherCall(noise)
        : PetitionTrace.accusation(noise);
  }

  private Dispute dispute(
      long index, LocalDateTime arose, LocalDateTime now, County county, boolean forceBorder) {
    Dice dice = Dice.of(seed, index, "what");
    DisputeKind kind = dice.weighted(DisputeKind.all(), DisputeKind::weight);
    boolean border = forceBorder || (!county.neighbours().isEmpty() && dice.percent(9));
    var journey = Journey.of(Dice.of(seed, index, "journey"), kind, arose, now);
    if (forceBorder && journey.mediation() == null) {
      journey =
          new Journey(
              journey.calls(),
              journey.petitions(),
              journey.complaint(),
              journey.before(),
              now,
              journey.lawsuit(),
              Journey.Referrer.NOBODY,
              now);
    }
    Dice money = Dice.of(seed, index, "money");
    long yuan = money.percent(35) ? 0 : money.between(3, 400) * (money.percent(70) ? 100L : 2500L);
    return new Dispute(
        seed,
        index,
        kind,
        county,
        border,
        arose,
        applicants(index, county),
        respondents(index, kind, county, border, forceBorder),
        yuan,
        Committee.pick(dice, county),
        journey);
  }

  private List<Party> applicants(long index, County county) {
    Dice dice = Dice.of(seed, index, "applicants");
    int count =
        dice.percent(80)
            ? 1
            : dice.percent(90) ? dice.between(2, 4) : dice.between(5, MOST_PARTIES / 2);
    return Stream.generate(() -> People.resident(dice, county)).limit(count).toList();
  }

  private List<Party> respondents(
      long index, DisputeKind kind, County county, boolean border, boolean toJiangsu) {
    Dice dice = Dice.of(seed, index, "respondents");
    List<String> neighbours =
        toJiangsu
            ? county.neighbours().stream().filter(code -> code.startsWith(JIANGSU)).toList()
            : county.neighbours();
    if (!kind.finance().isEmpty() && !toJiangsu) {
      return List.of(People.bank(dice, county));
    }
    boolean company = "05 09 10 12 14".contains(kind.type().substring(0, 2));
    List<Party> respondents = new ArrayList<>();
    if (border) {
      respondents.add(People.neighbour(dice, dice.pick(neighbours)));
    } else {
      respondents.add(company ? People.company(dice, county) : People.resident(dice, county));
    }
    if (dice.percent(12)) {
      respondents.add(People.resident(dice, county));
    }
    return respondents;
  }
}
