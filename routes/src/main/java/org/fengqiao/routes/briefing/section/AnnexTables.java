package org.fengqiao.routes.briefing.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Definition;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.published.PublishedTerm;
import org.jspecify.annotations.Nullable;

/** What the annex of a release tells, as tables: items or departments by measures. */
final class AnnexTables {

  private static final List<String> COLOURS = List.of("RED", "ORANGE", "YELLOW", "BLUE");

  private final PublishedMonth month;
  private final Cells cells;

  AnnexTables(PublishedMonth month) {
    this.month = month;
    this.cells = new Cells(month);
  }

  /** Items line by line, all together last; without lines when nothing was counted. */
  Table byItem(Phrase title, Phrase line, String... measures) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String item : items(measures)) {
      rows.add(row(month.terms().item(item), null, item, measures));
    }
    if (!rows.isEmpty()) {
      rows.add(row(Texts.of("all"), null, null, measures));
    }
    return Table.of(title, columns(line, measures), rows);
  }

  /** Departments line by line. */
  Table byDepartment(Phrase title, String... measures) {
    List<List<Cell>> rows =
        Cells.DEPARTMENTS.stream()
            .map(
                department ->
                    row(
                        month.terms().name(PublishedTerm.Kind.DEPARTMENT, department),
                        department,
                        null,
                        measures))
            .toList();
    return Table.of(title, columns(Texts.of("column.department"), measures), rows);
  }

  /** The parts of each item on top of each other. */
  Chart stacked(Phrase title, String... measures) {
    List<String> items = items(measures);
    return new Chart(
        title,
        Chart.Kind.STACKED,
        items.stream().map(item -> month.terms().item(item).zh()).toList(),
        Arrays.stream(measures)
            .map(
                measure ->
                    cells.series(
                        name(measure),
                        measure,
                        items.stream()
                            .map(item -> cells.annex(measure, null, item))
                            .map(cell -> cell instanceof Cell.Figure figure ? figure.value() : null)
                            .toArray(BigDecimal[]::new)))
            .toList());
  }

  private List<String> items(String... measures) {
    return Arrays.stream(measures)
        .flatMap(measure -> month.items(measure).stream())
        .distinct()
        .sorted(Comparator.comparingInt(AnnexTables::rank))
        .toList();
  }

  /** Colours from the most urgent on; the rest stays as it was. */
  private static int rank(String item) {
    int rank = COLOURS.indexOf(item);
    return rank < 0 ? COLOURS.size() : rank;
  }

  private List<Phrase> columns(Phrase line, String... measures) {
    return Stream.concat(Stream.of(line), Arrays.stream(measures).map(this::name)).toList();
  }

  private Phrase name(String measure) {
    return month.terms().definition(measure).map(Definition::name).orElse(Phrase.of(measure));
  }

  private List<Cell> row(
      Phrase name, @Nullable String department, @Nullable String item, String... measures) {
    List<Cell> row = new ArrayList<>();
    row.add(Cells.label(name));
    for (String measure : measures) {
      row.add(cells.annex(measure, department, item));
    }
    return row;
  }
}
