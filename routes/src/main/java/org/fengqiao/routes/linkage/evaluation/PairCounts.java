package org.fengqiao.routes.linkage.evaluation;

/**
 * Pairs of records, counted.
 *
 * @param both pairs in one cluster that are of one dispute
 * @param predicted pairs in one cluster
 * @param truth pairs of one dispute
 */
public record PairCounts(long both, long predicted, long truth) {

  /** What is right and complete of them; 1 where there was nothing to be wrong or to be found. */
  public Score score() {
    return new Score(share(predicted), share(truth));
  }

  private double share(long all) {
    return all == 0 ? 1 : (double) both / all;
  }

  /** These without others that are among them. */
  PairCounts minus(PairCounts others) {
    return new PairCounts(both - others.both, predicted - others.predicted, truth - others.truth);
  }
}
