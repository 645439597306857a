package org.fengqiao.routes.briefing.section;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** The first page: period, release, and how fresh and complete each department's data were. */
final class CoverPage implements SectionMaker {

  @Override
  public Section make(PublishedMonth month) {
    List<Phrase> said = new ArrayList<>();
    said.add(
        Texts.of(
            "cover.release", month.head().number(), CellText.minute(month.head().releasedAt())));
    said.add(Texts.of("cover.withheld"));
    if (!month.hasAnnex()) {
      said.add(Texts.of("annex.not-kept"));
    }
    return new Section(
        Texts.of("cover.heading"),
        said,
        List.of(new AnnexTables(month).byDepartment(Texts.of("cover.table"), "F1", "F2")),
        List.of());
  }
}
