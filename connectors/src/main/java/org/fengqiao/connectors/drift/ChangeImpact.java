package org.fengqiao.connectors.drift;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Feed;

/** What would break if columns of a source changed: asked before anybody changes them. */
public final class ChangeImpact {

  private ChangeImpact() {}

  /**
   * Says what a feed makes of a column: the canonical fields that it fills and the statistics that
   * rest on them.
   *
   * @param column a column, or a child and its column joined by a dot
   * @return one sentence in both languages
   */
  public static String of(Feed feed, String column) {
    int dot = column.indexOf('.');
    ColumnReference asked =
        dot < 0
            ? new ColumnReference(null, column)
            : new ColumnReference(column.substring(0, dot), column.substring(dot + 1));
    ColumnUses uses = new ColumnUses(feed);
    Set<String> fields = new TreeSet<>(uses.of(asked));
    if (fields.isEmpty()) {
      boolean mentioned = feed.drift().mentioned().contains(asked);
      return Problems.text(mentioned ? "drift.if.nothing" : "drift.if.unknown", feed.name(), asked);
    }
    List<Statistics.Statistic> statistics = Statistics.of(feed.department(), fields);
    return Problems.text(
        uses.isStructure(asked) ? "drift.if.structure" : "drift.if.breaks",
        feed.name(),
        asked,
        String.join(", ", fields),
        Statistics.named(statistics));
  }
}
