package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 7: disputes of groups, and those that grow worse. */
final class GroupSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    return new Section(
        Texts.of("group"),
        AnnexNote.of(month, "G1"),
        List.of(
            new AnnexTables(month).byItem(Texts.of("group.bands"), Texts.of("column.band"), "G1"),
            new IndicatorTable(month)
                .overall(Texts.of("group.table"), "I28", "I16", "I18", "I19", "I20")),
        List.of());
  }
}
