package org.fengqiao.routes.warning.outbreak;

/** What a method says of the count of one week. */
public sealed interface Judgement {

  /**
   * The week was judged.
   *
   * @param expected cases a week as usual, 0 or more
   * @param threshold above which a count is no longer usual; NaN or infinite never occur
   * @param alarm whether the count is beyond it
   */
  record Judged(double expected, double threshold, boolean alarm) implements Judgement {}

  /** Too few cases lately: a warning would only say that 0 became 1. */
  record TooFewCases() implements Judgement {}

  /** Too few weeks lie before it. */
  record TooShort() implements Judgement {}

  /** No model fits the past, for example because a season never had a case. */
  record NoModel() implements Judgement {}
}
