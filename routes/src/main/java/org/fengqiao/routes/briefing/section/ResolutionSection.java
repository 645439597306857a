package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 6: how well disputes are resolved. */
final class ResolutionSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    IndicatorTable indicators = new IndicatorTable(month);
    return new Section(
        Texts.of("resolution"),
        List.of(),
        List.of(
            indicators.overall(
                Texts.of("resolution.table"),
                "I04",
                "I05",
                "I06",
                "I25",
                "I09",
                "I22",
                "I23",
                "I10",
                "I12",
                "I13",
                "I14",
                "I15",
                "I29"),
            indicators.byCounty(Texts.of("resolution.county"), "I04", "I05", "I12", "I15")),
        List.of());
  }
}
