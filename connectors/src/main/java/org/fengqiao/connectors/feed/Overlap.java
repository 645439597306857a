package org.fengqiao.connectors.feed;

import java.time.Duration;

/** How far a question reaches back before what was reached. */
public sealed interface Overlap {

  /**
   * The change column is a timestamp.
   *
   * @param back longer than the source's longest transaction
   */
  record OfTime(Duration back) implements Overlap {}

  /**
   * The change column is a number that grows.
   *
   * @param back more than the source counts on while its longest transaction lasts
   */
  record OfCount(long back) implements Overlap {}
}
