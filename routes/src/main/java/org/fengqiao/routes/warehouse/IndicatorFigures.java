package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.routes.disclosure.LinkedTable;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.disclosure.Whole;
import org.jspecify.annotations.Nullable;

/** What an indicator that is a count or a rate counts, and how much of it is told. */
final class IndicatorFigures {

  private static final String COUNTED = "counted";
  private static final String REST = "rest";

  /**
   * A figure as readers see it.
   *
   * @param division null for all counties together
   * @param value null when withheld
   * @param base denominator of a rate
   */
  record Told(
      @Nullable String item,
      @Nullable String division,
      @Nullable BigDecimal value,
      @Nullable Long base) {}

  private record Figure(
      String item, @Nullable String division, long numerator, @Nullable Long denominator) {

    Figure none(@Nullable String in) {
      return new Figure(item, in, 0, denominator == null ? null : 0L);
    }

    Figure plus(Figure other) {
      return new Figure(
          item,
          null,
          numerator + other.numerator,
          denominator == null || other.denominator == null
              ? null
              : denominator + other.denominator);
    }
  }

  private final IndicatorDefinition of;
  private final Whole whole;
  private final LinkedTable table;
  private final Map<String, Figure> totals = new TreeMap<>();
  private final Map<String, Map<String, Figure>> counties = new TreeMap<>();
  private final Set<String> lines = new TreeSet<>();

  IndicatorFigures(IndicatorDefinition of, Whole whole) {
    this.of = of;
    this.whole = whole;
    this.table = new LinkedTable(whole);
  }

  /**
   * Adds what is counted.
   *
   * @param item empty without items
   * @param division null when the indicator is not told by county
   * @param denominator null of a count
   */
  void add(String item, @Nullable String division, long numerator, @Nullable Long denominator) {
    Figure figure = new Figure(item, division, numerator, denominator);
    totals.merge(item, figure.plus(figure.none(null)), Figure::plus);
    if (division != null) {
      lines.add(division);
      counties.computeIfAbsent(item, first -> new TreeMap<>()).put(division, figure);
    }
    String line = Objects.requireNonNullElse(line(figure), Whole.ALL);
    int sure = division == null ? 1 : 0;
    if (denominator == null) {
      table.add(line, part(figure), numerator, sure);
    } else {
      long rest = Math.max(0, denominator - numerator);
      table.add(line, COUNTED, numerator, numerator < rest ? 0 : sure);
      table.add(line, REST, rest, numerator < rest ? sure : 0);
    }
  }

  /**
   * Every figure by county, and of each item all together. What is withheld is there even where it
   * counts nothing, so that its being there tells nothing.
   */
  List<Told> told() {
    Set<Place> withheld = table.withheld();
    List<Told> told = new ArrayList<>();
    if (whole.withheld().contains(Whole.ALL) && !totals.isEmpty()) {
      told.add(new Told(null, null, null, null));
      return told;
    }
    if (!lines.isEmpty()) {
      whole.withheld().stream().filter(line -> !line.equals(Whole.ALL)).forEach(lines::add);
    }
    totals.forEach(
        (item, total) -> {
          for (String line : lines) {
            Figure figure = counties.getOrDefault(item, Map.of()).get(line);
            Told each = told(figure == null ? total.none(line) : figure, withheld);
            if (figure != null || each.value() == null) {
              told.add(each);
            }
          }
          told.add(told(total, withheld));
        });
    return told;
  }

  private Told told(Figure figure, Set<Place> withheld) {
    String line = line(figure);
    Long denominator = figure.denominator();
    boolean shown =
        denominator == null
            ? !withheld.contains(new Place(part(figure), null, line))
            : denominator >= of.base()
                && !withheld.contains(new Place(COUNTED, null, line))
                && !withheld.contains(new Place(REST, null, line));
    return new Told(
        figure.item().isEmpty() ? null : figure.item(),
        figure.division(),
        shown ? value(figure) : null,
        shown ? denominator : null);
  }

  private static BigDecimal value(Figure figure) {
    BigDecimal numerator = BigDecimal.valueOf(figure.numerator());
    Long denominator = figure.denominator();
    return denominator == null || denominator == 0
        ? numerator
        : numerator.divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
  }

  /** Counts by item are parts of one table; rates by item are lines of one. */
  private static String part(Figure figure) {
    return figure.item().isEmpty() ? COUNTED : figure.item();
  }

  private static @Nullable String line(Figure figure) {
    return figure.denominator() == null || figure.item().isEmpty()
        ? figure.division()
        : figure.item();
  }
}
