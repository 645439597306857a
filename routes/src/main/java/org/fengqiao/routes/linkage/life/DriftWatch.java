package org.fengqiao.routes.linkage.life;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.CaseFrequencies;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.BulkPairs;
import org.fengqiao.routes.linkage.grouping.PairConsumer;
import org.fengqiao.routes.linkage.life.DriftReport.Change;
import org.fengqiao.routes.linkage.life.DriftReport.Fit;
import org.fengqiao.routes.linkage.life.DriftReport.Frequent;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.Scorer;
import org.jspecify.annotations.Nullable;

/** Tells whether a hub's model still fits what comes in; the store is only read. */
public final class DriftWatch {

  /** A sample of which is all: each pair once. */
  private static final int ALL_PAIRS = Integer.MAX_VALUE;

  private final StoreSnapshot store;

  /** Watches a hub's database. */
  public DriftWatch(DataSource database) {
    this.store = new StoreSnapshot(database);
  }

  /**
   * Looks.
   *
   * @param today the last of the days
   * @param days that are held against what came before
   * @param most records that are looked at and held in memory
   * @param seed which records these are when there are more
   */
  public DriftReport report(LocalDate today, int days, int most, int seed) {
    LocalDate since = today.minusDays(days - 1L);
    Moment moment =
        store.ask(
            jdbc ->
                new Moment(
                    StoreSnapshot.sample(jdbc, most, seed),
                    CurrentCalibration.read(jdbc),
                    StandingFigures.read(jdbc, since)));
    // Weighing takes its time; the database need not keep the moment for that.
    return report(moment.sample, moment.calibration, moment.standing, since, days);
  }

  /** A store at one moment. */
  private record Moment(
      EvidenceSample sample, CurrentCalibration calibration, StandingFigures standing) {}

  private static DriftReport report(
      EvidenceSample sample,
      CurrentCalibration calibration,
      StandingFigures standing,
      LocalDate since,
      int days) {
    List<SampledRecord> records = sample.records();
    boolean[] recent = new boolean[records.size()];
    int count = 0;
    for (int at = 0; at < recent.length; at++) {
      recent[at] = isSince(records.get(at).seen(), since);
      count += recent[at] ? 1 : 0;
    }
    List<Evidence> evidence = sample.evidence();
    Tallies tallies = tallies(evidence, recent, calibration);
    DriftReport report =
        new DriftReport(
            calibration.version(),
            days,
            recent.length,
            sample.all(),
            count,
            FillTally.of(evidence, recent),
            fits(tallies, calibration.model()),
            Shares.instability(tallies.recent.weights(), tallies.before.weights()),
            new Change(tallies.before.greyShare(), tallies.recent.greyShare()),
            standing.linksPerRecord(),
            standing.instabilityOfSizes(),
            standing.largest(),
            frequent(calibration.frequencies(), evidence, sample.all()),
            List.of());
    return DriftRules.judged(report, tallies.recent.candidates(), tallies.before.candidates());
  }

  private static boolean isSince(@Nullable LocalDate day, LocalDate since) {
    return day != null && !day.isBefore(since);
  }

  /** Pairs of which one record at least is of the last days, and the others. */
  private record Tallies(PairTally before, PairTally recent) {
    static Tallies of(LinkageModel model) {
      int comparisons = model.weights().size();
      return new Tallies(
          new PairTally(comparisons, model.thresholds()),
          new PairTally(comparisons, model.thresholds()));
    }
  }

  private static Tallies tallies(
      List<Evidence> evidence, boolean[] recent, CurrentCalibration calibration) {
    Scorer scorer = calibration.model().scorer(CaseComparisons.all(), calibration.frequencies());
    Tallies sum = Tallies.of(calibration.model());
    for (var sample :
        new BulkPairs(evidence, CaseComparisons.keys())
            .sample(
                ALL_PAIRS,
                () -> new Weighing(evidence, recent, scorer, Tallies.of(calibration.model())))) {
      for (Weighing weighing : sample.consumers()) {
        sum.before.add(weighing.tallies.before);
        sum.recent.add(weighing.tallies.recent);
      }
    }
    return sum;
  }

  private record Weighing(List<Evidence> evidence, boolean[] recent, Scorer scorer, Tallies tallies)
      implements PairConsumer {

    @Override
    public void accept(int one, int other) {
      Evidence first = evidence.get(one);
      Evidence second = evidence.get(other);
      PairTally tally = recent[one] || recent[other] ? tallies.recent : tallies.before;
      tally.add(scorer.pattern(first, second), scorer.bits(first, second));
    }
  }

  private static List<Fit> fits(Tallies tallies, LinkageModel model) {
    List<Fit> fits = new ArrayList<>();
    List<Comparison> comparisons = CaseComparisons.of(model);
    for (int at = 0; at < comparisons.size(); at++) {
      List<Double> expected = model.weights().get(at).m();
      List<Double> recent = tallies.recent.levels(at, expected.size());
      fits.add(
          new Fit(
              comparisons.get(at).name(),
              recent.stream().mapToDouble(Double::doubleValue).sum(),
              Shares.instabilityOfMost(
                  recent, expected.subList(Comparison.DIFFERS, expected.size())),
              Shares.instabilityOfMost(recent, tallies.before.levels(at, expected.size()))));
    }
    return fits;
  }

  private static Frequent frequent(Frequencies then, List<Evidence> evidence, long all) {
    LongSet known = new LongOpenHashSet();
    then.forEach((value, count) -> known.add(value));
    Frequencies now = CaseFrequencies.of(evidence);
    int[] fresh = new int[1];
    now.forEach((value, count) -> fresh[0] += known.contains(value) ? 0 : 1);
    return new Frequent(then.records(), all, Shares.of(fresh[0], now.size()));
  }
}
