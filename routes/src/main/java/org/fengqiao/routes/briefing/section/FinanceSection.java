package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** 8: disputes about finance and wealth products. */
final class FinanceSection implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    return new Section(
        Texts.of("finance"),
        List.of(),
        List.of(new IndicatorTable(month).overall(Texts.of("finance.table"), "I26", "I27")),
        List.of());
  }
}
