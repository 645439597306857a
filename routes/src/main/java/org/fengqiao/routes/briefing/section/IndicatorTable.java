package org.fengqiao.routes.briefing.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Definition;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.published.PublishedFigure;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.published.PublishedTerm;

/** Indicators as tables: all counties together, or county by county. */
final class IndicatorTable {

  private final PublishedMonth month;
  private final Cells cells;

  IndicatorTable(PublishedMonth month) {
    this.month = month;
    this.cells = new Cells(month);
  }

  /** Some indicators for all counties together, with the month before. */
  Table overall(Phrase title, String... indicators) {
    return Table.of(
        title,
        Stream.of("indicator", "now", "base", "unit", "last-month")
            .map(column -> Texts.of("column." + column))
            .toList(),
        Arrays.stream(indicators).flatMap(this::rows).toList());
  }

  private Stream<List<Cell>> rows(String indicator) {
    List<PublishedFigure> figures = overall(month.indicator(indicator, month.month()));
    Phrase name =
        month.terms().definition(indicator).map(Definition::name).orElse(Phrase.of(indicator));
    if (figures.isEmpty()) {
      Cell none = cells.none(indicator, null);
      return Stream.of(List.of(label(indicator, name), none, none, unit(indicator), none));
    }
    return figures.stream().map(figure -> row(figure, name));
  }

  private List<Cell> row(PublishedFigure figure, Phrase name) {
    String item = figure.item();
    Phrase said = item == null ? name : Texts.of("item", name, month.terms().item(item));
    Cell before =
        overall(month.indicator(figure.code(), month.month().minusMonths(1))).stream()
            .filter(each -> Objects.equals(each.item(), item))
            .findFirst()
            .map(cells::indicator)
            .orElseGet(() -> cells.none(figure));
    return List.of(
        label(figure.code(), said),
        cells.indicator(figure),
        cells.base(figure),
        unit(figure.code()),
        before);
  }

  private static Cell label(String code, Phrase name) {
    return Cells.label(new Phrase(code + " " + name.zh(), name.en()));
  }

  private Cell unit(String indicator) {
    return Cells.label(
        Phrase.of(month.terms().definition(indicator).map(Definition::unit).orElse("")));
  }

  private static List<PublishedFigure> overall(List<PublishedFigure> figures) {
    return figures.stream()
        .filter(
            figure ->
                figure.division() == null
                    && figure.department() == null
                    && figure.disputeType() == null)
        .toList();
  }

  /** Some indicators county by county: those that have no item. */
  Table byCounty(Phrase title, String... indicators) {
    List<Phrase> columns = new ArrayList<>();
    columns.add(Texts.of("column.county"));
    for (String indicator : indicators) {
      Phrase name =
          month.terms().definition(indicator).map(Definition::name).orElse(Phrase.of(indicator));
      columns.add(new Phrase(indicator + " " + name.zh(), name.en()));
    }
    List<List<Cell>> rows =
        Arrays.stream(indicators)
            .flatMap(indicator -> month.indicator(indicator, month.month()).stream())
            .flatMap(figure -> Stream.ofNullable(figure.division()))
            .distinct()
            .sorted()
            .map(division -> county(division, indicators))
            .toList();
    return Table.of(title, columns, rows);
  }

  private List<Cell> county(String division, String... indicators) {
    List<Cell> row = new ArrayList<>();
    row.add(Cells.label(month.terms().name(PublishedTerm.Kind.DIVISION, division)));
    for (String indicator : indicators) {
      Optional<PublishedFigure> figure =
          month.indicator(indicator, month.month()).stream()
              .filter(each -> division.equals(each.division()) && each.item() == null)
              .findFirst();
      row.add(figure.map(cells::indicator).orElseGet(() -> cells.none(indicator, division)));
    }
    return row;
  }
}
