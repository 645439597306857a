package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 4: each county's records and disputes. */
final class CountySection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    Breakdown lines = Breakdown.byCounty(month);
    return new Section(
        Texts.of("county"),
        DepartmentSection.said(lines, "county.said"),
        List.of(lines.table(Texts.of("county.table"), Texts.of("column.county"))),
        List.of(lines.chart(Texts.of("county.table"))));
  }
}
