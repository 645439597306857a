package org.fengqiao.routes.briefing.model;

import java.util.List;

/**
 * What a figure counts, as it was defined when the month was released.
 *
 * @param code of the indicator or measure
 * @param name what it is called
 * @param meaning what it counts
 * @param caveat what to mind when reading it; empty for nothing
 * @param unit of its figures
 * @param sources codes of the departments whose records it counts
 */
public record Definition(
    String code, Phrase name, Phrase meaning, Phrase caveat, String unit, List<String> sources) {

  /** Copies the sources. */
  public Definition {
    sources = List.copyOf(sources);
  }
}
