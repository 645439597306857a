package org.fengqiao.routes.briefing.model;

import java.util.List;

/**
 * Where a figure comes from.
 *
 * @param definition code of the indicator or measure that says what it counts
 * @param coverage what it was counted over: month and release, and department, county or type
 * @param sources codes of the departments whose records it counts; HUB for the hub's own
 */
public record Trace(String definition, String coverage, List<String> sources) {

  /** Copies the sources. */
  public Trace {
    sources = List.copyOf(sources);
  }
}
