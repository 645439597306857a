package org.fengqiao.routes.linkage;

import java.time.Instant;
import java.util.List;

/**
 * Why two records are linked: the weight, step by step.
 *
 * @param recordKey key of the later record
 * @param otherKey key of the earlier record
 * @param kind what the two are to each other, see {@link
 *     org.fengqiao.routes.linkage.cases.LinkKind}
 * @param weight bits: how many powers of two likelier one dispute is than two
 * @param model by which it was computed
 * @param madeAt when the link was made
 * @param steps from the odds of any two records to the weight; they add up to it
 */
public record LinkExplanation(
    String recordKey,
    String otherKey,
    String kind,
    double weight,
    String model,
    Instant madeAt,
    List<Step> steps) {

  /** Copies the list. */
  public LinkExplanation {
    steps = List.copyOf(steps);
  }

  /**
   * What one comparison adds.
   *
   * @param comparison what is compared; {@code prior} for the odds of any two records, {@code
   *     frequency} for what the weight loses as many carry the values on which the two agree
   * @param level how far the two agree
   * @param bits what that adds
   */
  public record Step(String comparison, String level, double bits) {}
}
