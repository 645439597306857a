package org.fengqiao.routes.briefing.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Cell.Unit;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Definition;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Trace;
import org.fengqiao.routes.briefing.published.PublishedCount;
import org.fengqiao.routes.briefing.published.PublishedFigure;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.jspecify.annotations.Nullable;

/** Makes cells of what a release told, each with its trace. */
final class Cells {

  /** In the order of the conference. */
  static final List<String> DEPARTMENTS =
      List.of("JUSTICE", "PETITION", "POLICE", "COURT", "FINANCE");

  private static final BigDecimal SMALLEST_BASE = BigDecimal.TEN;
  private static final int SHARE_DIGITS = 4;

  private final PublishedMonth month;

  Cells(PublishedMonth month) {
    this.month = month;
  }

  static Cell label(Phrase text) {
    return new Cell.Label(text);
  }

  /** The records of a cell of the cube; 0 when nothing was counted there. */
  Cell records(@Nullable String department, @Nullable String type, @Nullable String division) {
    return count("C01", PublishedCount::records, department, type, division);
  }

  /** The distinct disputes of a cell of the cube; 0 when nothing was counted there. */
  Cell disputes(@Nullable String department, @Nullable String type, @Nullable String division) {
    return count("C02", PublishedCount::disputes, department, type, division);
  }

  private Cell count(
      String measure,
      Function<PublishedCount, @Nullable Long> of,
      @Nullable String department,
      @Nullable String type,
      @Nullable String division) {
    Optional<PublishedCount> count = month.count(month.month(), department, type, division);
    int release = count.map(PublishedCount::countedIn).orElse(month.head().number());
    Trace trace = trace(measure, month.month(), release, department, type, division, null);
    if (count.isEmpty()) {
      return new Cell.Figure(BigDecimal.ZERO, Unit.COUNT, trace);
    }
    Long value = of.apply(count.get());
    return value == null
        ? new Cell.Withheld(trace)
        : new Cell.Figure(BigDecimal.valueOf(value), Unit.COUNT, trace);
  }

  /** A cell's share of a whole; not told where either is not. */
  Cell share(Cell part, Cell whole) {
    Trace trace = retraced("C05", part);
    if (part instanceof Cell.Figure one
        && whole instanceof Cell.Figure all
        && all.value().compareTo(SMALLEST_BASE) >= 0) {
      return new Cell.Figure(
          one.value().divide(all.value(), SHARE_DIGITS, RoundingMode.HALF_UP), Unit.SHARE, trace);
    }
    return part instanceof Cell.Withheld || whole instanceof Cell.Withheld
        ? new Cell.Withheld(trace)
        : new Cell.NotApplicable(trace);
  }

  /** How a count has changed since an earlier month. */
  Cell change(
      String measure,
      YearMonth since,
      Function<PublishedCount, @Nullable Long> of,
      Cell now,
      @Nullable String department,
      @Nullable String type,
      @Nullable String division) {
    Trace trace = retraced(measure, now);
    Long before = month.count(since, department, type, division).map(of).orElse(null);
    if (before == null || !(now instanceof Cell.Figure figure)) {
      return now instanceof Cell.Withheld
          ? new Cell.Withheld(trace)
          : new Cell.NotApplicable(trace);
    }
    return change(trace, figure.value(), BigDecimal.valueOf(before));
  }

  private static Cell change(Trace trace, BigDecimal now, BigDecimal before) {
    return before.compareTo(SMALLEST_BASE) < 0
        ? new Cell.NotApplicable(trace)
        : new Cell.Figure(
            now.subtract(before).divide(before, SHARE_DIGITS, RoundingMode.HALF_UP),
            Unit.CHANGE,
            trace);
  }

  /** What was told of an indicator. */
  Cell indicator(PublishedFigure figure) {
    return told(figure, figure.value(), unit(figure));
  }

  /** In place of an indicator of which nothing was told: of a county, or of all together. */
  Cell none(String indicator, @Nullable String division) {
    return new Cell.NotApplicable(
        trace(indicator, month.month(), month.head().number(), null, null, division, null));
  }

  /** In place of a figure that stands beside another. */
  Cell none(PublishedFigure beside) {
    return new Cell.NotApplicable(trace(beside));
  }

  /** The denominator of a rate. */
  Cell base(PublishedFigure figure) {
    Trace trace = trace(figure);
    BigDecimal base = figure.base();
    if (base != null) {
      return new Cell.Figure(base, Unit.COUNT, trace);
    }
    return figure.value() == null ? new Cell.Withheld(trace) : new Cell.NotApplicable(trace);
  }

  /** What the annex tells of a measure; 0 when nothing was counted, n/a when there is no annex. */
  Cell annex(String measure, @Nullable String department, @Nullable String item) {
    Optional<PublishedFigure> figure = month.annex(measure, department, item);
    if (figure.isPresent()) {
      PublishedFigure told = figure.get();
      return told.moment() == null
          ? told(told, told.value(), told.base() == null ? Unit.COUNT : Unit.SHARE)
          : new Cell.Moment(told.moment(), trace(told));
    }
    return new Cell.NotApplicable(
        trace(measure, month.month(), month.head().number(), department, null, null, item));
  }

  /** What of cells may be drawn; nothing where no figure is told. */
  Chart.Series series(String name, String code, List<Cell> figures) {
    return series(
        Texts.of(name),
        code,
        figures.stream()
            .map(cell -> cell instanceof Cell.Figure figure ? figure.value() : null)
            .toArray(BigDecimal[]::new));
  }

  /** A series of a chart; null where no figure is told. */
  Chart.Series series(Phrase name, String code, @Nullable BigDecimal... values) {
    return new Chart.Series(
        name,
        trace(code, month.month(), month.head().number(), null, null, null, null),
        Arrays.asList(values));
  }

  private Cell told(PublishedFigure figure, @Nullable BigDecimal value, Unit unit) {
    Trace trace = trace(figure);
    return value == null ? new Cell.Withheld(trace) : new Cell.Figure(value, unit, trace);
  }

  /** A figure that was forecast. */
  Cell forecast(@Nullable BigDecimal value, Unit unit, String measure, String scope) {
    Trace trace = new Trace(measure, scope, sources(measure));
    return value == null ? new Cell.NotApplicable(trace) : new Cell.Figure(value, unit, trace);
  }

  private Unit unit(PublishedFigure figure) {
    if (figure.base() != null) {
      return Unit.SHARE;
    }
    return month
        .terms()
        .definition(figure.code())
        .map(Definition::unit)
        .map(
            unit ->
                switch (unit) {
                  case "%" -> Unit.SHARE;
                  case "万元", "天" -> Unit.DECIMAL;
                  default -> Unit.COUNT;
                })
        .orElse(Unit.DECIMAL);
  }

  private Trace trace(PublishedFigure figure) {
    return trace(
        figure.code(),
        figure.month(),
        figure.release(),
        figure.department(),
        figure.disputeType(),
        figure.division(),
        figure.item());
  }

  /** The trace of a figure that is computed of another. */
  private Trace retraced(String measure, Cell of) {
    return of instanceof Cell.Traced traced
        ? new Trace(measure, traced.trace().coverage(), traced.trace().sources())
        : new Trace(measure, month.month().toString(), sources(measure));
  }

  private Trace trace(
      String code,
      YearMonth of,
      int release,
      @Nullable String department,
      @Nullable String type,
      @Nullable String division,
      @Nullable String item) {
    String scope =
        Stream.of(part("部门", department), part("类型", type), part("县区", division), part("项", item))
            .filter(Objects::nonNull)
            .collect(Collectors.joining());
    return new Trace(
        code,
        of + " r" + release + scope,
        department == null ? sources(code) : List.of(department));
  }

  private static @Nullable String part(String name, @Nullable String code) {
    return code == null ? null : " · " + name + " " + code;
  }

  private List<String> sources(String code) {
    return month.terms().definition(code).map(Definition::sources).orElse(List.of());
  }
}
