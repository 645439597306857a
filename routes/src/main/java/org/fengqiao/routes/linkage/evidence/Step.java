package org.fengqiao.routes.linkage.evidence;

/** One way in which two values may agree. */
public sealed interface Step {

  /** The level's name. */
  String level();

  /** The facet that is looked at. */
  String facet();

  /**
   * Both carry one token.
   *
   * @param weighed whether a frequent token weighs less than a rare one
   */
  record Shares(String level, String facet, boolean weighed) implements Step {}

  /**
   * One carries in this facet what the other carries in another facet: surname and given name that
   * were typed into each other's cell.
   *
   * @param crossed the other facet
   */
  record Crosses(String level, String facet, String crossed) implements Step {}

  /**
   * Their signatures are alike.
   *
   * @param least least Dice coefficient of the two sets of bits, 0 to 1
   */
  record Resembles(String level, String facet, double least) implements Step {}
}
