package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 12: how complete, how late and how well mapped the data were. */
final class DataQualitySection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    return new Section(
        Texts.of("data"),
        month.hasAnnex() ? List.of() : List.of(Texts.of("annex.not-kept")),
        List.of(
            new AnnexTables(month)
                .byDepartment(Texts.of("data.table"), "F2", "F3", "F4", "F5", "F6")),
        List.of());
  }
}
