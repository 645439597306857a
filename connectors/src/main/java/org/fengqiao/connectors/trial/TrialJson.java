package org.fengqiao.connectors.trial;

import tools.jackson.databind.json.JsonMapper;

/** A report for programs. */
public final class TrialJson {

  private TrialJson() {}

  /** The report's components under their names. */
  public static String of(TrialReport report) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }
}
