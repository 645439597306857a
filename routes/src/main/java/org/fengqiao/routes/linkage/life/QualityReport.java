package org.fengqiao.routes.linkage.life;

import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evaluation.PairCounts;
import org.fengqiao.routes.linkage.evaluation.Score;

/**
 * How near a hub's disputes come to the truth.
 *
 * @param model by which the hub links
 * @param records that were judged
 * @param withoutTruth records of the hub of which the truth does not tell, left out
 * @param notInStore records of which the truth tells and the hub has none, left out
 * @param pairs of records
 * @param bCubed mean over the records
 * @param purity share of the records that belong to the dispute that theirs mostly tells of
 * @param largestFound records of the largest dispute of the hub
 * @param largestTrue records of the largest true dispute
 * @param byDepartments the pairs by the two departments
 */
public record QualityReport(
    String model,
    int records,
    long withoutTruth,
    long notInStore,
    Pairs pairs,
    Quality bCubed,
    double purity,
    int largestFound,
    int largestTrue,
    Map<String, Pairs> byDepartments) {

  /** Copies the map, in the order of its names. */
  public QualityReport {
    byDepartments = new TreeMap<>(byDepartments);
  }

  /**
   * Precision, recall and their harmonic mean, each 0 to 1.
   *
   * @param precision share of what was found that is true
   * @param recall share of what is true that was found
   * @param f1 the harmonic mean
   */
  public record Quality(double precision, double recall, double f1) {
    static Quality of(Score score) {
      return new Quality(score.precision(), score.recall(), score.f1());
    }
  }

  /**
   * Pairs of records.
   *
   * @param right found and true
   * @param found in one dispute of the hub
   * @param truth in one true dispute
   * @param quality what that means
   */
  public record Pairs(long right, long found, long truth, Quality quality) {
    static Pairs of(PairCounts counts) {
      return new Pairs(
          counts.both(), counts.predicted(), counts.truth(), Quality.of(counts.score()));
    }
  }

  /** A report of what was measured. */
  static QualityReport of(
      String model,
      Evaluation evaluation,
      Map<String, PairCounts> byDepartments,
      long withoutTruth,
      long notInStore) {
    Map<String, Pairs> departments = new TreeMap<>();
    byDepartments.forEach((pair, counts) -> departments.put(pair, Pairs.of(counts)));
    return new QualityReport(
        model,
        evaluation.records(),
        withoutTruth,
        notInStore,
        Pairs.of(evaluation.pairs()),
        Quality.of(evaluation.bCubed()),
        evaluation.purity(),
        evaluation.largestPredicted(),
        evaluation.largestTrue(),
        departments);
  }
}
