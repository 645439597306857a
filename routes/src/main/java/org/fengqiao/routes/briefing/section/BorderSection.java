package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 9: disputes across a provincial border, and alerts with the neighbours. */
final class BorderSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    IndicatorTable indicators = new IndicatorTable(month);
    return new Section(
        Texts.of("border"),
        AnnexNote.of(month, "B1"),
        List.of(
            indicators.overall(Texts.of("border.table"), "I34", "I35"),
            indicators.byCounty(Texts.of("border.county"), "I34"),
            new AnnexTables(month)
                .byItem(
                    Texts.of("border.alerts"),
                    Texts.of("column.direction"),
                    "B1",
                    "B2",
                    "B3",
                    "B4")),
        List.of());
  }
}
