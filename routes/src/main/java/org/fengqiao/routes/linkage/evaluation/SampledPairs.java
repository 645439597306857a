package org.fengqiao.routes.linkage.evaluation;

/** Pairs of records of which a lot drew some, each of which stands for those that it did not. */
public final class SampledPairs {

  private double both;
  private double predicted;
  private double truth;
  private int drawn;

  /**
   * Adds a pair that was drawn.
   *
   * @param predicted whether it is in one cluster
   * @param truth whether it is of one dispute
   * @param rate how likely it was to be drawn, above 0, at most 1
   */
  public void add(boolean predicted, boolean truth, double rate) {
    if (!(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException("a pair is drawn with a likelihood of " + rate);
    }
    double stands = 1 / rate;
    this.predicted += predicted ? stands : 0;
    this.truth += truth ? stands : 0;
    this.both += predicted && truth ? stands : 0;
    drawn++;
  }

  /** How many were drawn. */
  public int drawn() {
    return drawn;
  }

  /** What is right and complete of all, about; 1 where there was nothing to be wrong or found. */
  public Score score() {
    return new Score(share(predicted), share(truth));
  }

  private double share(double all) {
    return all == 0 ? 1 : both / all;
  }
}
