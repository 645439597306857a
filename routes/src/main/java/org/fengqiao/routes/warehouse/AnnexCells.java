package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fengqiao.routes.disclosure.PartTable;
import org.fengqiao.routes.disclosure.Place;
import org.jspecify.annotations.Nullable;

/** What a table of the annex counts, and how much of it is told. */
final class AnnexCells {

  /**
   * A cell as readers see it.
   *
   * @param line null for all lines together
   * @param value null when withheld
   */
  record Told(String measure, @Nullable String line, @Nullable BigDecimal value) {}

  private final AnnexTable table;
  private final Map<Place, Long> counts = new HashMap<>();
  private final Set<String> lines = new TreeSet<>();

  AnnexCells(AnnexTable table) {
    this.table = table;
  }

  /** Adds what a line counts in a part on a side. */
  void add(String line, String part, String side, long count) {
    lines.add(line);
    new Place(part, side, line).andTotals().forEach(place -> counts.merge(place, count, Long::sum));
  }

  /** Every cell, line by line and then all together; none when nothing was counted. */
  List<Told> told() {
    List<Told> told = new ArrayList<>();
    if (!lines.isEmpty()) {
      Set<Place> withheld = withheld();
      List<@Nullable String> all = new ArrayList<>(lines);
      all.add(null);
      for (String line : all) {
        measures()
            .forEach(
                (of, measure) -> {
                  Place place = new Place(of.department(), of.disputeType(), line);
                  told.add(
                      new Told(
                          measure,
                          line,
                          withheld.contains(place) ? null : BigDecimal.valueOf(count(place))));
                });
      }
    }
    return told;
  }

  /** What is told of every line, by part and side. */
  private Map<Place, String> measures() {
    Map<Place, String> measures = new HashMap<>();
    table.parts().forEach((part, measure) -> measures.put(new Place(part, null, null), measure));
    if (table.total() != null) {
      measures.put(Place.ALL, table.total());
    }
    if (table.side() != null) {
      measures.put(new Place(null, AnnexTable.YES, null), table.side());
    }
    return measures;
  }

  /** What no measure tells serves to hide what measures would tell. */
  private Set<Place> withheld() {
    PartTable cells = new PartTable();
    Map<String, Place> largest = new HashMap<>();
    inner()
        .forEach(
            place ->
                largest.merge(
                    String.valueOf(place.division()),
                    place,
                    (one, other) -> count(one) < count(other) ? other : one));
    inner()
        .forEach(
            place ->
                cells.add(
                    String.valueOf(place.division()),
                    String.valueOf(place.department()),
                    String.valueOf(place.disputeType()),
                    count(place),
                    // A line is there only if it counts something.
                    largest.containsValue(place) ? 1 : 0));
    Set<Place> measured = measures().keySet();
    counts.keySet().stream()
        .filter(
            place -> !measured.contains(new Place(place.department(), place.disputeType(), null)))
        .forEach(cells::drop);
    return cells.withheld();
  }

  private Stream<Place> inner() {
    return counts.keySet().stream().filter(Place::isInner);
  }

  private long count(Place place) {
    return counts.getOrDefault(place, 0L);
  }
}
