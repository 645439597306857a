package org.fengqiao.connectors.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fengqiao.connectors.replay.ReplayReport.Line;

/** Counts what becomes of rows. */
final class Tally {

  private record Case(String fingerprint, Effect effect, String by) implements Comparable<Case> {

    private static final Comparator<Case> ORDER =
        Comparator.comparing(Case::fingerprint).thenComparing(Case::effect).thenComparing(Case::by);

    @Override
    public int compareTo(Case other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Case, Long> counts = new TreeMap<>();
  private final SortedMap<Figure, Long> figures = new TreeMap<>();
  private int batches;

  void add(ReplayedRow row) {
    counts.merge(new Case(row.row().fingerprint(), row.effect(), row.by()), 1L, Long::sum);
    if (row instanceof ReplayedRow.Accepted accepted && row.effect() == Effect.ACCEPTED) {
      Figure.of(accepted.record()).ifPresent(figure -> figures.merge(figure, 1L, Long::sum));
    }
  }

  void batches(int more) {
    batches += more;
  }

  ReplayReport report() {
    List<Line> lines =
        counts.entrySet().stream()
            .map(
                count ->
                    new Line(
                        count.getKey().fingerprint(),
                        count.getKey().effect(),
                        count.getKey().by(),
                        count.getValue()))
            .toList();
    return new ReplayReport(lines.stream().mapToLong(Line::rows).sum(), lines, figures, batches);
  }
}
