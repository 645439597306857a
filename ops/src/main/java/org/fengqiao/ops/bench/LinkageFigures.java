package org.fengqiao.ops.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.ops.bench.linkage.DisputeLinkage;
import org.fengqiao.ops.bench.linkage.JoinSweep;
import org.fengqiao.ops.bench.linkage.sets.DukePeer;
import org.fengqiao.ops.bench.linkage.sets.SetLinkage;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evaluation.Score;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of the linkage yardstick measured.
 *
 * @param processors of the machine
 * @param java version of the virtual machine
 * @param sets the sets of rows whose truth is known
 * @param disputes the made-up world; null when it was not asked for
 */
record LinkageFigures(
    int processors, String java, List<KnownRows> sets, @Nullable Disputes disputes) {

  static LinkageFigures of(List<KnownRows> sets, @Nullable Disputes disputes) {
    return new LinkageFigures(
        Runtime.getRuntime().availableProcessors(), Runtime.version().toString(), sets, disputes);
  }

  /** Right, complete, and both, 0 to 1. */
  record Rightness(double precision, double recall, double f1) {

    static Rightness of(Score score) {
      return new Rightness(score.precision(), score.recall(), score.f1());
    }
  }

  /**
   * Clusters against the truth.
   *
   * @param pairs of records, all of them
   * @param bCubed record by record
   * @param largest records of the largest cluster
   * @param largestTrue records of the largest true one
   */
  record Clusters(Rightness pairs, Rightness bCubed, int largest, int largestTrue) {

    static Clusters of(Evaluation quality) {
      return new Clusters(
          Rightness.of(quality.pairs().score()),
          Rightness.of(quality.bCubed()),
          quality.largestPredicted(),
          quality.largestTrue());
    }
  }

  /**
   * A set of rows.
   *
   * @param tokens the hub's engine, on tokens alone
   * @param peer in clear; null when it was not asked for
   */
  record KnownRows(String name, int records, OnTokens tokens, @Nullable Peer peer) {}

  /**
   * The hub's engine on a set.
   *
   * @param largestAtThreshold records of the largest cluster at each candidate threshold
   */
  record OnTokens(
      Clusters clusters,
      double tokenSeconds,
      double linkSeconds,
      double recordsPerSecond,
      long peakHeapBytes,
      Map<Integer, Integer> largestAtThreshold) {

    static OnTokens of(SetLinkage.Outcome outcome) {
      return new OnTokens(
          Clusters.of(outcome.quality()),
          outcome.tokenSeconds(),
          outcome.linkSeconds(),
          outcome.quality().records() / (outcome.tokenSeconds() + outcome.linkSeconds()),
          outcome.peakHeapBytes(),
          outcome.largest());
    }
  }

  /**
   * The peer on a set.
   *
   * @param links its links at its usual threshold
   * @param best its links at the threshold that the truth favours
   * @param clusters what hangs together by its links
   */
  record Peer(
      Rightness links,
      Rightness best,
      Clusters clusters,
      double seconds,
      double recordsPerSecond,
      long peakHeapBytes) {

    static Peer of(DukePeer.Outcome outcome) {
      return new Peer(
          Rightness.of(outcome.links().score()),
          Rightness.of(outcome.best().score()),
          Clusters.of(outcome.clusters()),
          outcome.seconds(),
          outcome.clusters().records() / outcome.seconds(),
          outcome.peakHeapBytes());
    }
  }

  /**
   * The made-up world.
   *
   * @param lookalikes pairs of two disputes that look alike, and those merged wrongly
   * @param recordsPerSecond learnt from and linked in bulk, without their making
   * @param live for each order of arrival, records that the bulk path put elsewhere
   * @param joins what other thresholds give
   */
  record Disputes(
      long disputes,
      long seed,
      int records,
      Clusters clusters,
      Map<String, Rightness> byDepartments,
      Map<String, DisputeLinkage.Trapped> lookalikes,
      double learnSeconds,
      double linkSeconds,
      double recordsPerSecond,
      long peakHeapBytes,
      Map<Integer, Integer> largestAtThreshold,
      boolean sameClustersInEveryOrder,
      List<Live> live,
      List<AtJoin> joins) {

    static Disputes of(long disputes, long seed, DisputeLinkage.Outcome outcome) {
      int records = outcome.quality().records();
      Map<String, Rightness> byDepartments = new TreeMap<>();
      outcome
          .byDepartments()
          .forEach((pair, counts) -> byDepartments.put(pair, Rightness.of(counts.score())));
      return new Disputes(
          disputes,
          seed,
          records,
          Clusters.of(outcome.quality()),
          byDepartments,
          outcome.traps(),
          outcome.learnSeconds(),
          outcome.linkSeconds(),
          records / (outcome.learnSeconds() + outcome.linkSeconds()),
          outcome.peakHeapBytes(),
          outcome.largest(),
          outcome.isOrderIrrelevant(),
          outcome.live().stream()
              .map(
                  order ->
                      new Live(
                          order.elsewhere(),
                          order.quality().pairs().score().f1(),
                          records / order.seconds()))
              .toList(),
          outcome.joins().stream().map(AtJoin::of).toList());
    }
  }

  /** One order of arrival. */
  record Live(long elsewhere, double f1, double recordsPerSecond) {}

  /**
   * One threshold.
   *
   * @param join least average weight in bits at which two groups become one
   * @param lookalikes pairs of two disputes that look alike
   * @param merged those of them that were merged wrongly
   * @param reasons in what those agree, and how many in just that; the most frequent first
   */
  record AtJoin(
      double join, Clusters clusters, int lookalikes, int merged, List<JoinSweep.Reason> reasons) {

    static AtJoin of(JoinSweep.AtJoin at) {
      return new AtJoin(
          at.join(), Clusters.of(at.quality()), at.lookalikes(), at.merged(), at.reasons());
    }

    /** Of ten thousand lookalikes, how many were merged wrongly. */
    double mergedOfTenThousand() {
      return lookalikes == 0 ? 0 : 10_000.0 * merged / lookalikes;
    }
  }

  /** The largest cluster at any threshold. */
  static int worst(Map<Integer, Integer> largestAtThreshold) {
    return Collections.max(largestAtThreshold.values());
  }

  /** The figures for programs. */
  String json() {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }
}
