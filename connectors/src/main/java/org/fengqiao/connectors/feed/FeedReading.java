package org.fengqiao.connectors.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a feed file.
 *
 * @param findings everything that is wrong with it, in the order of the file
 * @param feed the feed; null when there is an error
 */
public record FeedReading(List<Finding> findings, @Nullable Feed feed) {

  /** Copies the list. */
  public FeedReading {
    findings = List.copyOf(findings);
  }
}
