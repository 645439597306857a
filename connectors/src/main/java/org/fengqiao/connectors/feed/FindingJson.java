package org.fengqiao.connectors.feed;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Findings as editors and build servers read them. */
public final class FindingJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private FindingJson() {}

  /** A JSON array, one object for each finding. */
  public static String of(List<Finding> findings) {
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(findings.stream().map(FindingJson::object).toList());
  }

  private static Map<String, Object> object(Finding finding) {
    Place place = finding.place();
    return Map.of(
        "file", place.file().toString(),
        "line", place.line(),
        "column", place.column(),
        "code", finding.code().name(),
        "severity", finding.severity().name(),
        "message", finding.message(),
        "remedy", finding.remedy());
  }
}
