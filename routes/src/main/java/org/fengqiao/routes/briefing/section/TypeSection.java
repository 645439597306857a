package org.fengqiao.routes.briefing.section;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.published.PublishedCount;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.published.PublishedTerm;

/** 3: first-level types, and each with each department as a heat table. */
final class TypeSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    Breakdown lines = Breakdown.byType(month);
    return new Section(
        Texts.of("type"),
        DepartmentSection.said(lines, "type.said"),
        List.of(lines.table(Texts.of("type.table"), Texts.of("column.type")), heat(month)),
        List.of());
  }

  private static Table heat(PublishedMonth month) {
    List<String> departments =
        Cells.DEPARTMENTS.stream()
            .filter(month.codes(PublishedCount::department)::contains)
            .toList();
    List<Phrase> columns = new ArrayList<>();
    columns.add(Texts.of("column.type"));
    departments.forEach(
        code -> columns.add(month.terms().name(PublishedTerm.Kind.DEPARTMENT, code)));
    List<List<Cell>> rows =
        month.codes(PublishedCount::disputeType).stream()
            .map(type -> row(month, departments, type))
            .toList();
    return new Table(Texts.of("type.heat"), columns, rows, Table.Shading.HEAT);
  }

  private static List<Cell> row(PublishedMonth month, List<String> departments, String type) {
    Cells cells = new Cells(month);
    List<Cell> row = new ArrayList<>();
    row.add(Cells.label(month.terms().name(PublishedTerm.Kind.DISPUTE_TYPE, type)));
    departments.forEach(department -> row.add(cells.records(department, type, null)));
    return row;
  }
}
