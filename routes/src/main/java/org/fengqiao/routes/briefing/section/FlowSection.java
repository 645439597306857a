package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 5: cases that departments handed to the mediators, and what became of them. */
final class FlowSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    AnnexTables annex = new AnnexTables(month);
    IndicatorTable indicators = new IndicatorTable(month);
    return new Section(
        Texts.of("flow"),
        AnnexNote.of(month, "R1"),
        List.of(
            annex.byItem(
                Texts.of("flow.table"),
                Texts.of("column.mechanism"),
                "R1",
                "R2",
                "R3",
                "R4",
                "R5",
                "R6",
                "R7"),
            indicators.overall(Texts.of("flow.intake"), "I07", "I08", "I24", "I33")),
        List.of(annex.stacked(Texts.of("flow.chart"), "R5", "R4", "R2", "R6", "R3")));
  }
}
