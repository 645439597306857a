package org.fengqiao.connectors.replay;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The effect of a replay.
 *
 * @param rows how many rows it is about
 * @param lines what becomes of them
 * @param figures to which figures the accepted rows speak, and how many to each
 * @param batches how many batches were handed to the edge; 0 when nothing was applied
 */
public record ReplayReport(
    long rows, List<Line> lines, SortedMap<Figure, Long> figures, int batches) {

  /** Copies the collections. */
  public ReplayReport {
    lines = List.copyOf(lines);
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  /**
   * Rows to which the same happens.
   *
   * @param fingerprint why they are in quarantine
   * @param effect what changes
   * @param by the rule that decides; empty for none
   * @param rows how many
   */
  public record Line(String fingerprint, Effect effect, String by, long rows) {}

  /** How many rows the effect is had on. */
  public long rows(Effect effect) {
    return lines.stream().filter(line -> line.effect() == effect).mapToLong(Line::rows).sum();
  }
}
