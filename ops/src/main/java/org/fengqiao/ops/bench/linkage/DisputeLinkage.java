package org.fengqiao.ops.bench.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.CaseFrequencies;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evaluation.PairCounts;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.BulkLinkage;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.fengqiao.routes.linkage.model.Scorer;

/**
 * Links the records of a made-up world whose disputes are known, in bulk and one after another. The
 * truth is looked at when all is done.
 */
public final class DisputeLinkage {

  private static final int SHUFFLES = 3;
  private static final double NANOS = 1e9;

  private DisputeLinkage() {}

  /**
   * What came of it.
   *
   * @param model that was learnt from the world
   * @param quality of the bulk path against the truth
   * @param byDepartments its pairs by the two departments' names
   * @param traps its pairs that look alike and are of two disputes, by what makes them look alike
   * @param learnSeconds time in which a model was learnt
   * @param linkSeconds time in which the records were linked in bulk
   * @param peakHeapBytes the most heap in use meanwhile, the records included
   * @param largest cluster at each candidate threshold
   * @param live for each order in which the records came one by one
   * @param joins what other thresholds would give, as they were asked for
   */
  public record Outcome(
      LinkageModel model,
      Evaluation quality,
      Map<String, PairCounts> byDepartments,
      Map<String, Trapped> traps,
      double learnSeconds,
      double linkSeconds,
      long peakHeapBytes,
      Map<Integer, Integer> largest,
      List<Live> live,
      List<JoinSweep.AtJoin> joins) {

    /** Writes the model that was learnt, as a hub reads it. */
    public void writeModel(Path file) throws IOException {
      ModelFile.write(model, file);
    }

    /** Whether every order gave the clusters of the bulk path. */
    public boolean isOrderIrrelevant() {
      return live.stream().allMatch(order -> order.elsewhere() == 0);
    }
  }

  /**
   * Pairs of records that look alike and are of two disputes.
   *
   * @param pairs how many
   * @param merged those that were put into one cluster, which is wrong
   */
  public record Trapped(int pairs, int merged) {}

  /**
   * Records that came one by one.
   *
   * @param elsewhere records that the bulk path put into another cluster
   * @param quality against the truth
   * @param seconds that it took
   */
  public record Live(long elsewhere, Evaluation quality, double seconds) {}

  /**
   * Links.
   *
   * @param disputes how many
   * @param seed of the world and of the orders
   */
  public static Outcome link(long disputes, long seed) {
    return link(disputes, seed, ForeignNames.NONE, Similarity.NONE, List.of());
  }

  /**
   * Links.
   *
   * @param disputes how many
   * @param seed of the world and of the orders
   * @param people what they are called
   * @param similarity whether the feeds let names be alike
   * @param joins at which other thresholds the records are linked, too
   */
  public static Outcome link(
      long disputes, long seed, ForeignNames people, Similarity similarity, List<Double> joins) {
    ToldWorld world = ToldWorld.of(disputes, new WorldRecords(seed, people, similarity));
    List<Evidence> records = world.records();
    int[] truth = world.truth();
    PeakHeap heap = new PeakHeap();
    long start = System.nanoTime();
    Frequencies frequencies = CaseFrequencies.of(records);
    List<Comparison> comparisons = CaseComparisons.all();
    Keys keys = CaseComparisons.keys();
    LinkageModel model = CaseModels.learn("world-" + seed, frequencies, records);
    Scorer scorer = model.scorer(comparisons, frequencies);
    long learnt = System.nanoTime();
    int[] clusters = new BulkLinkage(keys, scorer, CaseModels.THRESHOLDS).group(records);
    long end = System.nanoTime();
    long peak = heap.bytes();
    List<Live> live = new ArrayList<>();
    for (int order = 0; order < SHUFFLES; order++) {
      LiveOrder arrivals = new LiveOrder(records.size(), seed + order);
      long began = System.nanoTime();
      int[] found = arrivals.group(new LiveLinkage(keys, scorer, CaseModels.THRESHOLDS), records);
      double seconds = (System.nanoTime() - began) / NANOS;
      live.add(
          new Live(LiveOrder.elsewhere(clusters, found), Evaluation.of(found, truth), seconds));
    }
    return new Outcome(
        model,
        Evaluation.of(clusters, truth),
        world.byDepartments(clusters),
        world.traps(clusters),
        (learnt - start) / NANOS,
        (end - learnt) / NANOS,
        peak,
        OverMerge.largest(
            keys, model, comparisons, frequencies, records, CaseModels.THRESHOLDS.join()),
        live,
        new JoinSweep(keys, scorer, CaseModels.THRESHOLDS.candidate()).at(joins, world));
  }
}
