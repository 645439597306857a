package org.fengqiao.connectors.drift;

import java.util.Objects;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Feed;
import org.jspecify.annotations.Nullable;

/** Says which changes need nobody's word, because the feed file fits the new columns. */
final class Settlement {

  private final Feed feed;

  Settlement(Feed feed) {
    this.feed = feed;
  }

  /**
   * Whether a change is settled by the feed file as it is.
   *
   * @param noticed version of the feed file when the change was noticed; null when it is new
   */
  boolean isSettled(Change change, @Nullable Integer noticed) {
    boolean mentioned = isMentioned(change.column());
    return switch (change.kind()) {
      case ADDED -> mentioned;
      case DROPPED -> !mentioned;
      case RENAMED ->
          !mentioned && isMentioned(new ColumnReference(change.column().child(), change.after()));
      // Whoever has written a newer file since has seen the new type.
      case RETYPED ->
          !mentioned || feed.version() > Objects.requireNonNullElse(noticed, feed.version());
      case ALTERED -> true;
    };
  }

  private boolean isMentioned(ColumnReference column) {
    return feed.drift().mentioned().contains(column);
  }
}
