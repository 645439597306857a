package org.fengqiao.routes.briefing.section;

import java.util.List;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** Says why a table of the annex has no lines. */
final class AnnexNote {

  private AnnexNote() {}

  static List<Phrase> of(PublishedMonth month, String measure) {
    if (!month.hasAnnex()) {
      return List.of(Texts.of("annex.not-kept"));
    }
    return month.items(measure).isEmpty() ? List.of(Texts.of("annex.none")) : List.of();
  }
}
