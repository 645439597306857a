package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 2: each department's records and disputes. */
final class DepartmentSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    Breakdown lines = Breakdown.byDepartment(month);
    return new Section(
        Texts.of("department"),
        said(lines, "department.said"),
        List.of(lines.table(Texts.of("department.table"), Texts.of("column.department"))),
        List.of(lines.chart(Texts.of("department.table"))));
  }

  /** Which lines have the most records. */
  static List<Phrase> said(Breakdown lines, String key) {
    return lines.largest(3).stream()
        .map(code -> Texts.of("line", lines.name(code), lines.recordsText(code)))
        .reduce((one, next) -> new Phrase(one.zh() + "、" + next.zh(), one.en() + ", " + next.en()))
        .map(list -> List.of(Texts.of(key, list)))
        .orElse(List.of());
  }
}
