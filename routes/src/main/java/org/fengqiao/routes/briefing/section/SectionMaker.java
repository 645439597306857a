package org.fengqiao.routes.briefing.section;

import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonth;

/** Makes one section of what a release told. */
interface SectionMaker {

  /** The section; the same for the same release. */
  Section make(PublishedMonth month);
}
