package org.fengqiao.connectors.feed;

import java.util.List;
import org.fengqiao.connectors.feed.Finding.Bilingual;
import org.fengqiao.connectors.feed.Finding.Severity;
import tools.jackson.databind.json.JsonMapper;

/** Findings as editors and build servers read them. */
public final class FindingJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private FindingJson() {}

  /** A JSON array, one object for each finding. */
  public static String of(List<Finding> findings) {
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(findings.stream().map(FindingJson::entry).toList());
  }

  private record Entry(
      String file,
      int line,
      int column,
      FindingCode code,
      Severity severity,
      Bilingual message,
      Bilingual remedy) {}

  private static Entry entry(Finding finding) {
    Place place = finding.place();
    return new Entry(
        place.file().toString(),
        place.line(),
        place.column(),
        finding.code(),
        finding.severity(),
        finding.message(),
        finding.remedy());
  }
}
