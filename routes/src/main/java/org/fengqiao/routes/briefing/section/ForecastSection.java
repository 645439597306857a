package org.fengqiao.routes.briefing.section;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Cell.Unit;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.published.ForecastPoint;
import org.fengqiao.routes.briefing.published.PublishedCount;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.published.PublishedTerm;
import org.jspecify.annotations.Nullable;

/** 11: what is expected of the months ahead, by which method, and how well it did before. */
final class ForecastSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    List<ForecastPoint> all = month.forecast();
    return new Section(
        Texts.of("forecast"),
        List.of(all.isEmpty() ? Texts.of("forecast.none") : Texts.of("forecast.said")),
        all.isEmpty()
            ? List.of()
            : List.of(
                table(month, "forecast.all", all, ForecastSection::plain),
                table(month, "forecast.type", all, point -> point.disputeType() != null),
                table(month, "forecast.county", all, point -> point.division() != null)),
        all.isEmpty()
            ? List.of()
            : List.of(chart(month, all.stream().filter(ForecastSection::plain).toList())));
  }

  /** What was told of the months behind, and what is expected of those ahead. */
  private static Chart chart(PublishedMonth month, List<ForecastPoint> ahead) {
    List<YearMonth> behind = month.knownMonths();
    Cells cells = new Cells(month);
    BigDecimal[] disputes =
        Stream.concat(
                behind.stream()
                    .map(
                        each ->
                            month
                                .count(each, null, null, null)
                                .map(PublishedCount::disputes)
                                .map(BigDecimal::valueOf)
                                .orElse(null)),
                ahead.stream().map(point -> (@Nullable BigDecimal) null))
            .toArray(BigDecimal[]::new);
    return new Chart(
        Texts.of("forecast.chart"),
        Chart.Kind.LINES,
        Stream.concat(behind.stream(), ahead.stream().map(ForecastPoint::ahead))
            .map(YearMonth::toString)
            .toList(),
        List.of(
            cells.series(Texts.of("column.disputes"), "C02", disputes),
            series(cells, "column.point", behind.size(), ahead, ForecastPoint::point),
            series(cells, "column.low", behind.size(), ahead, ForecastPoint::low),
            series(cells, "column.high", behind.size(), ahead, ForecastPoint::high)));
  }

  private static Chart.Series series(
      Cells cells,
      String name,
      int behind,
      List<ForecastPoint> ahead,
      Function<ForecastPoint, @Nullable BigDecimal> of) {
    BigDecimal[] values = new BigDecimal[behind + ahead.size()];
    for (int each = 0; each < ahead.size(); each++) {
      values[behind + each] = of.apply(ahead.get(each));
    }
    return cells.series(Texts.of(name), "P1", values);
  }

  private static boolean plain(ForecastPoint point) {
    return point.disputeType() == null && point.division() == null;
  }

  private static Table table(
      PublishedMonth month,
      String title,
      List<ForecastPoint> points,
      Predicate<ForecastPoint> which) {
    return Table.of(
        Texts.of(title),
        Stream.of("line", "ahead", "point", "low", "high", "interval", "method", "held", "error")
            .map(column -> Texts.of("column." + column))
            .toList(),
        points.stream().filter(which).map(point -> row(month, point)).toList());
  }

  private static List<Cell> row(PublishedMonth month, ForecastPoint point) {
    Cells cells = new Cells(month);
    String scope =
        month.month()
            + " r"
            + month.head().number()
            + " · 预测 "
            + point.ahead()
            + " · 类型 "
            + Objects.requireNonNullElse(point.disputeType(), "*")
            + " · 县区 "
            + Objects.requireNonNullElse(point.division(), "*");
    return List.of(
        Cells.label(name(month, point)),
        Cells.label(Phrase.of(point.ahead().toString())),
        cells.forecast(point.point(), Unit.DECIMAL, "P1", scope),
        cells.forecast(point.low(), Unit.DECIMAL, "P1", scope),
        cells.forecast(point.high(), Unit.DECIMAL, "P1", scope),
        cells.forecast(point.intervalShare(), Unit.SHARE, "P1", scope),
        Cells.label(method(point.method())),
        cells.forecast(point.pastCoverage(), Unit.SHARE, "P2", scope),
        cells.forecast(point.pastError(), Unit.MULTIPLE, "P2", scope));
  }

  private static Phrase method(String method) {
    return Texts.of("method." + method);
  }

  private static Phrase name(PublishedMonth month, ForecastPoint point) {
    if (point.disputeType() != null) {
      return month.terms().name(PublishedTerm.Kind.DISPUTE_TYPE, point.disputeType());
    }
    return point.division() != null
        ? month.terms().name(PublishedTerm.Kind.DIVISION, point.division())
        : Texts.of("all");
  }
}
