package org.fengqiao.routes.linkage.model;

import java.util.List;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Frequencies;

/**
 * A trained model: what agreement weighs, and from which weight on records belong together. It
 * holds probabilities only, no value of any record.
 *
 * @param version names the model in every link that it makes
 * @param prior log2 of the odds that two records taken at random are of one dispute
 * @param thresholds from which weights on something happens
 * @param weights for each comparison
 */
public record LinkageModel(
    String version, double prior, Thresholds thresholds, List<LevelWeights> weights) {

  /** Copies the list. */
  public LinkageModel {
    weights = List.copyOf(weights);
  }

  /**
   * From which weights on something happens, in bits.
   *
   * @param candidate least weight at which a pair is a link that is kept and can be reviewed; only
   *     those from {@code fracture} on can hold a group together, for no average reaches what no
   *     pair does
   * @param join least average weight at which two groups become one
   * @param fracture least average weight at which a group holds together that stands already; at
   *     most {@code join}, and equal to it where groups must not depend on their history
   */
  public record Thresholds(double candidate, double join, double fracture) {

    /** Checks their order. */
    public Thresholds {
      if (candidate > join || fracture > join) {
        throw new IllegalArgumentException(
            "candidate "
                + candidate
                + " and fracture "
                + fracture
                + " must not exceed join "
                + join);
      }
    }
  }

  /**
   * The scorer of this model.
   *
   * @param comparisons those that the model was trained for; one that is optional, and that it was
   *     not trained for, is left out
   * @param frequencies which values are frequent
   * @throws IllegalArgumentException when the model was trained for other comparisons or levels
   */
  public Scorer scorer(List<Comparison> comparisons, Frequencies frequencies) {
    if (!isFor(comparisons)) {
      throw new IllegalArgumentException(
          "model %s is for %s, not for %s; train it anew"
              .formatted(version, shapes(), shapes(told(comparisons))));
    }
    return new Scorer(told(comparisons), weights, prior, frequencies);
  }

  private List<Comparison> told(List<Comparison> comparisons) {
    return comparisons.stream().filter(each -> !isUntold(each)).toList();
  }

  private boolean isUntold(Comparison comparison) {
    return comparison.isOptional()
        && weights.stream().noneMatch(each -> each.comparison().equals(comparison.name()));
  }

  /** Whether the model was trained for these comparisons and their levels. */
  public boolean isFor(List<Comparison> comparisons) {
    return shapes().equals(shapes(told(comparisons)));
  }

  private List<String> shapes() {
    return weights.stream().map(each -> each.comparison() + " " + each.m().size()).toList();
  }

  private static List<String> shapes(List<Comparison> comparisons) {
    return comparisons.stream().map(LinkageModel::shape).toList();
  }

  private static String shape(Comparison comparison) {
    return comparison.name() + " " + comparison.levels().size();
  }
}
