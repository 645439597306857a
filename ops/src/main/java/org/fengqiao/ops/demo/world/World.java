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

  private final long seed;
  private final LocalDateTime horizon;
  private final Lookalikes lookalikes;

  /**
   * Creates the world.
   *
   * @param seed what everything comes from
   * @param horizon the end of its two years of history, Shanghai wall time
   */
  public World(long seed, LocalDateTime horizon) {
    this.seed = seed;
    this.horizon = horizon.withNano(0);
    this.lookalikes = new Lookalikes(seed, this.horizon);
  }

  /** The dispute with this index as history knows it at the horizon. */
  public TrueDispute history(long index) {
    Trap.Kind likeness = lookalikes.likeness(index);
    Circumstances circumstances =
        likeness == null ? unlike(index) : lookalikes.like(unlike(index - 1), likeness, index);
    return trueDispute(index, circumstances, horizon, lookalikes.traps(index));
  }

  /** Of people of its own. */
  private Circumstances unlike(long index) {
    Dice dice = Dice.of(seed, index, "when");
    long seconds = HISTORY_DAYS * 86_400L;
    LocalDateTime arose = horizon.minusSeconds(1 + Math.floorMod(dice.nextLong(), seconds - 1));
    return Circumstances.of(seed, index, county(index), arose.withNano(0), false);
  }

  /** The dispute with this index as one that arises now, everything about it at once. */
  public TrueDispute live(long index, LocalDateTime now) {
    LocalDateTime arose = now.withNano(0);
    return trueDispute(
        index, Circumstances.of(seed, index, county(index), arose, false), arose, List.of());
  }

  private County county(long index) {
    return Dice.of(seed, index, "where").weighted(County.all(), County::weight);
  }

  /** Whether a county of Shanghai borders on Jiangsu; some border on Zhejiang alone. */
  public static boolean bordersOnJiangsu(String county) {
    return County.of(county).neighbours().stream()
        .anyMatch(code -> code.startsWith(Circumstances.JIANGSU));
  }

  /**
   * A dispute that arises now across the border to Jiangsu: in the county, with a respondent from
   * the other side.
   *
   * @param county a county of Shanghai with a border, 6 digits
   */
  public TrueDispute liveBorder(long index, LocalDateTime now, String county) {
    LocalDateTime arose = now.withNano(0);
    Circumstances circumstances = Circumstances.of(seed, index, County.of(county), arose, true);
    Dispute dispute = dispute(index, circumstances, arose);
    return new TrueDispute(
        index, dispute.kind().type(), county, true, List.of(), traces(mediated(dispute)));
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
      long index, Circumstances circumstances, LocalDateTime now, List<Trap> likenesses) {
    Dispute dispute = dispute(index, circumstances, now);
    String county = dispute.county().code();
    if (dispute.dice("noise").percent(NO_DISPUTE)) {
      return new TrueDispute(index, "", county, false, List.of(), List.of(noise(dispute)));
    }
    return new TrueDispute(
        index,
        dispute.kind().type(),
        county,
        dispute.border(),
        traps(dispute, likenesses),
        traces(dispute));
  }

  private static List<Trap> traps(Dispute dispute, List<Trap> likenesses) {
    List<Trap> traps = new ArrayList<>(likenesses);
    dispute.respondents().stream()
        .filter(party -> party.common() != 0)
        .forEach(party -> traps.add(new Trap(Trap.Kind.COMMON_PARTY, party.common())));
    Agent agent = Agent.of(dispute);
    if (agent != null) {
      traps.add(new Trap(Trap.Kind.AGENT_PHONE, agent.number()));
    }
    return traps;
  }

  private static List<Trace> traces(Dispute dispute) {
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
    return traces;
  }

  private static Trace noise(Dispute dispute) {
    var noise = dispute.with(dispute.journey().onlyAt(dispute.arose()));
    return dispute.dice("noise kind").percent(70)
        ? PoliceTrace.otherCall(noise)
        : PetitionTrace.accusation(noise);
  }

  /** The same, but a committee mediates it whatever else happens. */
  private static Dispute mediated(Dispute dispute) {
    Journey journey = dispute.journey();
    return journey.mediation() == null ? dispute.with(journey.mediatedNow()) : dispute;
  }

  private Dispute dispute(long index, Circumstances of, LocalDateTime now) {
    Dice money = Dice.of(seed, index, "money");
    long yuan = money.percent(35) ? 0 : money.between(3, 400) * (money.percent(70) ? 100L : 2500L);
    return new Dispute(
        seed,
        index,
        of.kind(),
        of.county(),
        of.border(),
        of.arose(),
        of.applicants(),
        of.respondents(),
        yuan,
        Committee.pick(Dice.of(seed, index, "committee"), of.county()),
        Journey.of(Dice.of(seed, index, "journey"), of.kind(), of.arose(), now));
  }
}
