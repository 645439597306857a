package org.fengqiao.routes.briefing.published;

import java.util.List;
import org.fengqiao.routes.briefing.model.Phrase;

/**
 * A word of the dictionary as it was at a release.
 *
 * @param kind what it names
 * @param code it stands for
 * @param name what it is called
 * @param meaning what it counts; empty for codes
 * @param caveat what to mind, or why it is not served; empty for nothing
 * @param unit of its figures; empty for codes
 * @param sources codes of the departments whose records it counts
 */
public record PublishedTerm(
    Kind kind,
    String code,
    Phrase name,
    Phrase meaning,
    Phrase caveat,
    String unit,
    List<String> sources) {

  /** What a term names. */
  public enum Kind {
    /** One of the conference's indicators. */
    INDICATOR,
    /** What the briefing tells beside them. */
    MEASURE,
    /** A department. */
    DEPARTMENT,
    /** A dispute type of either level. */
    DISPUTE_TYPE,
    /** A county. */
    DIVISION
  }

  /** Copies the sources. */
  public PublishedTerm {
    sources = List.copyOf(sources);
  }
}
