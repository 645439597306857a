package org.fengqiao.routes.briefing.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.published.PublishedCount;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.published.PublishedTerm;
import org.jspecify.annotations.Nullable;

/** Records and disputes line by line in one dimension, with all together as the last line. */
final class Breakdown {

  private final PublishedMonth month;
  private final Cells cells;
  private final PublishedTerm.Kind kind;
  private final List<String> codes;

  private Breakdown(PublishedMonth month, PublishedTerm.Kind kind, List<String> codes) {
    this.month = month;
    this.cells = new Cells(month);
    this.kind = kind;
    this.codes = codes;
  }

  static Breakdown byDepartment(PublishedMonth month) {
    return new Breakdown(
        month,
        PublishedTerm.Kind.DEPARTMENT,
        Cells.DEPARTMENTS.stream()
            .filter(month.codes(PublishedCount::department)::contains)
            .toList());
  }

  static Breakdown byType(PublishedMonth month) {
    return new Breakdown(
        month, PublishedTerm.Kind.DISPUTE_TYPE, month.codes(PublishedCount::disputeType));
  }

  static Breakdown byCounty(PublishedMonth month) {
    return new Breakdown(month, PublishedTerm.Kind.DIVISION, month.codes(PublishedCount::division));
  }

  Table table(Phrase title, Phrase line) {
    List<List<Cell>> rows = new ArrayList<>();
    codes.forEach(code -> rows.add(row(code)));
    rows.add(row(null));
    return Table.of(
        title,
        Stream.concat(
                Stream.of(line),
                Stream.of("records", "disputes", "share", "on-month", "on-year")
                    .map(column -> Texts.of("column." + column)))
            .toList(),
        rows);
  }

  private List<Cell> row(@Nullable String code) {
    Cell records = records(code);
    return List.of(
        Cells.label(code == null ? Texts.of("all") : month.terms().name(kind, code)),
        records,
        disputes(code),
        cells.share(records, records(null)),
        change("C03", 1, records, code),
        change("C04", 12, records, code));
  }

  private Cell change(String measure, int monthsBack, Cell now, @Nullable String code) {
    return cells.change(
        measure,
        month.month().minusMonths(monthsBack),
        PublishedCount::records,
        now,
        of(code, PublishedTerm.Kind.DEPARTMENT),
        of(code, PublishedTerm.Kind.DISPUTE_TYPE),
        of(code, PublishedTerm.Kind.DIVISION));
  }

  private Cell records(@Nullable String code) {
    return cells.records(
        of(code, PublishedTerm.Kind.DEPARTMENT),
        of(code, PublishedTerm.Kind.DISPUTE_TYPE),
        of(code, PublishedTerm.Kind.DIVISION));
  }

  private Cell disputes(@Nullable String code) {
    return cells.disputes(
        of(code, PublishedTerm.Kind.DEPARTMENT),
        of(code, PublishedTerm.Kind.DISPUTE_TYPE),
        of(code, PublishedTerm.Kind.DIVISION));
  }

  private @Nullable String of(@Nullable String code, PublishedTerm.Kind dimension) {
    return kind == dimension ? code : null;
  }

  /** Both figures of each line as bars. */
  Chart chart(Phrase title) {
    return new Chart(
        title,
        Chart.Kind.BARS,
        codes.stream().map(code -> month.terms().name(kind, code).zh()).toList(),
        List.of(
            cells.series("column.records", "C01", codes.stream().map(this::records).toList()),
            cells.series("column.disputes", "C02", codes.stream().map(this::disputes).toList())));
  }

  /** Codes with their records, the most first; those that are not told are left out. */
  List<String> largest(int most) {
    record Line(String code, BigDecimal records) {}
    return codes.stream()
        .flatMap(
            code ->
                records(code) instanceof Cell.Figure figure && figure.value().signum() > 0
                    ? Stream.of(new Line(code, figure.value()))
                    : Stream.empty())
        .sorted(
            Comparator.comparing(Line::records, Comparator.reverseOrder())
                .thenComparing(Line::code))
        .limit(most)
        .map(Line::code)
        .toList();
  }

  /** What a line is called. */
  Phrase name(String code) {
    return month.terms().name(kind, code);
  }

  /** A line's records as they are written. */
  String recordsText(String code) {
    return CellText.of(records(code));
  }
}
