package org.fengqiao.connectors.feed;

/**
 * How much of its log a source may keep for a feed that lags.
 *
 * @param warn bytes from which the feed's people are warned
 * @param giveUp bytes from which the edge gives the log up, so that the source's disk does not
 *     fill, and later loads the feed anew; without meaning for a source that removes its log
 *     whoever needs it
 */
public record LogBudget(long warn, long giveUp) {

  /** 5 GiB and 10 GiB. */
  public static final LogBudget USUAL = new LogBudget(5L << 30, 10L << 30);
}
