package org.fengqiao.routes.linkage.evaluation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How near a clustering comes to the truth, over all pairs of records. Clusters are told by a
 * number for each record; which numbers does not matter.
 *
 * @param records how many records
 * @param pairs pairs of records in one cluster, and of one dispute
 * @param bCubed what a record shares with its cluster (precision) and with its dispute (recall), as
 *     the mean over all records
 * @param purity share of the records that belong to the dispute that their cluster mostly tells of
 * @param largestPredicted records of the largest cluster
 * @param largestTrue records of the largest dispute
 */
public record Evaluation(
    int records,
    PairCounts pairs,
    Score bCubed,
    double purity,
    int largestPredicted,
    int largestTrue) {

  /**
   * Evaluates in O(n log n).
   *
   * @param predicted the cluster of each record
   * @param truth the true dispute of each record, in the same order
   * @throws IllegalArgumentException when the two are not of one length
   */
  public static Evaluation of(int[] predicted, int[] truth) {
    Contingency found = Contingency.of(predicted, truth);
    Contingency known = Contingency.of(truth, predicted);
    return new Evaluation(
        predicted.length,
        new PairCounts(found.sharedPairs(), found.pairs(), known.pairs()),
        new Score(found.bCubed(), known.bCubed()),
        found.purity(),
        found.largest(),
        known.largest());
  }

  /**
   * The pairs of records by the departments that they come from, each two departments once.
   *
   * @param departments the department of each record, as a small number
   */
  public static Map<DepartmentPair, PairCounts> byDepartments(
      int[] predicted, int[] truth, int[] departments) {
    int[] numbers = IntStream.of(departments).distinct().sorted().toArray();
    Map<DepartmentPair, PairCounts> counts = new TreeMap<>();
    PairCounts[] within = new PairCounts[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int one = numbers[i];
      within[i] = pairs(predicted, truth, record -> departments[record] == one);
      counts.put(new DepartmentPair(one, one), within[i]);
      for (int j = 0; j < i; j++) {
        int other = numbers[j];
        // What is left of the pairs among both when those within each are taken off.
        counts.put(
            new DepartmentPair(other, one),
            pairs(
                    predicted,
                    truth,
                    record -> departments[record] == one || departments[record] == other)
                .minus(within[i])
                .minus(within[j]));
      }
    }
    return counts;
  }

  private static PairCounts pairs(int[] predicted, int[] truth, IntPredicate which) {
    int[] chosen = IntStream.range(0, predicted.length).filter(which).toArray();
    return of(at(predicted, chosen), at(truth, chosen)).pairs();
  }

  private static int[] at(int[] values, int[] places) {
    return IntStream.of(places).map(place -> values[place]).toArray();
  }

  /**
   * How many of the pairs are in one cluster.
   *
   * @param ones place of the one record of each pair
   * @param others place of the other, in the same order
   */
  public static int merged(int[] predicted, int[] ones, int[] others) {
    int merged = 0;
    for (int pair = 0; pair < ones.length; pair++) {
      if (predicted[ones[pair]] == predicted[others[pair]]) {
        merged++;
      }
    }
    return merged;
  }
}
