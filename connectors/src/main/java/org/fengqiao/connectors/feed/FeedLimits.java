package org.fengqiao.connectors.feed;

/**
 * What an edge minds while it runs a feed.
 *
 * @param budget how many rows may be refused before the feed pauses itself
 * @param quiet when the source is not read
 */
public record FeedLimits(ErrorBudget budget, QuietHours quiet) {

  /** What holds when a feed file says nothing. */
  public static final FeedLimits USUAL = new FeedLimits(ErrorBudget.USUAL, QuietHours.NONE);
}
