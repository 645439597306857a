package org.fengqiao.connectors.capture.push;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.RowVerdicts.Outcome;
import org.fengqiao.connectors.capture.RowVerdicts.Verdict;

/**
 * What became of each row of a post, in its order.
 *
 * @param feed name of the feed
 * @param lines one for each row
 */
record PostReceipt(String feed, List<Line> lines) {

  PostReceipt {
    lines = List.copyOf(lines);
  }

  /** One row and what became of it. */
  record Line(Captured row, Verdict verdict) {}

  static PostReceipt of(String feed, List<Captured> rows, RowVerdicts verdicts) {
    return new PostReceipt(
        feed, rows.stream().map(row -> new Line(row, verdicts.of(row))).toList());
  }

  /** How many rows came to each end. */
  Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    lines.forEach(line -> counts.merge(line.verdict().outcome(), 1, Integer::sum));
    return counts;
  }

  /** An outcome as the answer says it. */
  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
