package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 10: warnings that were raised, disposed of, or left open. */
final class WarningSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    AnnexTables annex = new AnnexTables(month);
    return new Section(
        Texts.of("warning"),
        AnnexNote.of(month, "W1"),
        List.of(
            annex.byItem(
                Texts.of("warning.table"), Texts.of("column.kind"), "W1", "W2", "W3", "W4")),
        List.of(annex.stacked(Texts.of("warning.table"), "W2", "W3")));
  }
}
