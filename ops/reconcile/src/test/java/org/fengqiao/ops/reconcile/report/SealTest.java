package org.fengqiao.ops.reconcile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  private static final byte[] KEY =
      "a key that only the auditor has".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER_KEY = "another one".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder = Path.of("");
  private Path report = Path.of("");

  @BeforeEach
  void aSealedReport() throws IOException {
    report = folder.resolve("report.json");
    Instant at = Instant.parse("2026-11-26T20:00:00Z");
    ReportFile.write(
        report, new Run(at, at, "jdbc:postgresql://hub/hub", List.of(), List.of()), KEY);
  }

  @Test
  void anUntouchedReportHolds() {
    assertThat(ReportFile.check(report, KEY).holds()).isTrue();
    assertThat(ReportFile.check(report, null).text()).contains("undamaged");
  }

  @Test
  void blanksAndOrderDoNotMatter() throws IOException {
    Files.writeString(report, Files.readString(report).replaceAll("\\n\\s*", ""));

    assertThat(ReportFile.check(report, KEY).holds()).isTrue();
  }

  @Test
  void aChangedReportDoesNotHold() throws IOException {
    Files.writeString(
        report, Files.readString(report).replace("\"agrees\" : false", "\"agrees\" : true"));

    assertThat(ReportFile.check(report, KEY).holds()).isFalse();
    assertThat(ReportFile.check(report, null).holds()).isFalse();
  }

  @Test
  void whoChangesAReportAndSealsItAnewNeedsTheKey() throws IOException {
    Instant later = Instant.parse("2026-11-27T20:00:00Z");
    ReportFile.write(
        report,
        new Run(later, later, "jdbc:postgresql://hub/hub", List.of(), List.of()),
        OTHER_KEY);

    assertThat(ReportFile.check(report, KEY).holds()).isFalse();

    ReportFile.write(
        report, new Run(later, later, "jdbc:postgresql://hub/hub", List.of(), List.of()), null);
    assertThat(ReportFile.check(report, KEY).text()).contains("not sealed with a key");
  }

  @Test
  void aTornReportDoesNotHold() throws IOException {
    Files.writeString(report, Files.readString(report).substring(0, 40));

    assertThat(ReportFile.check(report, KEY).holds()).isFalse();
  }
}
