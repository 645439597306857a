package org.fengqiao.routes.briefing.section;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.published.PublishedCount;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.jspecify.annotations.Nullable;

/** 1: records beside distinct disputes, with their changes and the course of a year. */
final class OverallSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    Cells cells = new Cells(month);
    List<List<Cell>> rows =
        List.of(
            row(
                month,
                cells,
                "column.records",
                cells.records(null, null, null),
                PublishedCount::records),
            row(
                month,
                cells,
                "column.disputes",
                cells.disputes(null, null, null),
                PublishedCount::disputes));
    return new Section(
        Texts.of("overall"),
        sentences(rows),
        List.of(
            Table.of(
                Texts.of("overall.table"),
                List.of(
                    Texts.of("column.what"),
                    Texts.of("column.now"),
                    Texts.of("column.on-month"),
                    Texts.of("column.on-year")),
                rows),
            new IndicatorTable(month).overall(Texts.of("overall.linked"), "I31", "I32")),
        List.of(course(month)));
  }

  private static List<Cell> row(
      PublishedMonth month,
      Cells cells,
      String name,
      Cell now,
      Function<PublishedCount, @Nullable Long> of) {
    return List.of(
        Cells.label(Texts.of(name)),
        now,
        cells.change("C03", month.month().minusMonths(1), of, now, null, null, null),
        cells.change("C04", month.month().minusYears(1), of, now, null, null, null));
  }

  private static List<Phrase> sentences(List<List<Cell>> rows) {
    Cell records = rows.get(0).get(1);
    Cell disputes = rows.get(1).get(1);
    return records instanceof Cell.Figure && disputes instanceof Cell.Figure
        ? List.of(
            Texts.of(
                "overall.said",
                CellText.of(records),
                CellText.of(disputes),
                CellText.of(rows.get(0).get(2)),
                CellText.of(rows.get(0).get(3)),
                CellText.of(rows.get(1).get(2)),
                CellText.of(rows.get(1).get(3))))
        : List.of(Texts.of("overall.untold"));
  }

  private static Chart course(PublishedMonth month) {
    List<YearMonth> months = month.knownMonths();
    return new Chart(
        Texts.of("overall.course"),
        Chart.Kind.LINES,
        months.stream().map(YearMonth::toString).toList(),
        months.size() < 2
            ? List.of()
            : List.of(
                series(month, months, "C01", "column.records", PublishedCount::records),
                series(month, months, "C02", "column.disputes", PublishedCount::disputes)));
  }

  private static Chart.Series series(
      PublishedMonth month,
      List<YearMonth> months,
      String code,
      String name,
      Function<PublishedCount, @Nullable Long> of) {
    return new Cells(month)
        .series(
            Texts.of(name),
            code,
            months.stream()
                .map(each -> month.count(each, null, null, null).map(of).orElse(null))
                .map(value -> value == null ? null : BigDecimal.valueOf(value))
                .toArray(BigDecimal[]::new));
  }
}
