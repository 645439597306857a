package org.fengqiao.routes.linkage.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.linkage.cases.EvidenceKind;
import org.fengqiao.routes.linkage.life.DriftWarning.FillChanged;
import org.fengqiao.routes.linkage.life.DriftWarning.Misfit;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;

/** Whether a model fits is told from what came in, and what to do in words. */
class DriftWatchTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int DISPUTES = 500;
  private static final int DAYS = 30;

  @Test
  void aModelFitsWhatItWasLearntFromAndTheReportNamesWhatBroke() throws Exception {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    arrive(0, true);
    jdbc().sql("update hub.case_record set tokens_seen = tokens_seen - 60").update();
    arrive(DISPUTES, true);
    Path model = home.resolve("own.json");
    command("train", "--out", model.toString(), "--version", "own");
    command("switch", model.toString());
    await().atMost(SOON).until(() -> report(today).model().startsWith("own"));

    DriftReport before = report(today);

    assertThat(before.recent()).isEqualTo(2 * DISPUTES);
    assertThat(before.records()).isEqualTo(4 * DISPUTES);
    assertThat(before.warnings()).noneMatch(FillChanged.class::isInstance);
    assertThat(before.warnings()).as("%s", before).noneMatch(Misfit.class::isInstance);
    assertThat(before.linksPerRecord().recent()).isBetween(0.3, 0.7);

    jdbc().sql("update hub.case_record set tokens_seen = ?").param(today.minusDays(60)).update();
    arrive(2 * DISPUTES, false);
    Path json = home.resolve("drift.json");
    String told = command("drift", "--json", json.toString());

    assertThat(report(today).warnings())
        .filteredOn(FillChanged.class::isInstance)
        .singleElement()
        .isEqualTo(
            new FillChanged(
                Department.JUSTICE,
                EvidenceKind.IDENTIFIER,
                share(report(today), EvidenceKind.IDENTIFIER).before(),
                0));
    assertThat(told)
        .contains("警告:JUSTICE 有“证件号 identifier”", "check the mapping of its feeds")
        .contains("JUSTICE 证件号 identifier:");
    assertThat(Files.readString(json))
        .contains("\"IDENTIFIER\"", "\"toModel\"", "\"warning\" : \"FillChanged\"");
  }

  private DriftReport report(LocalDate today) {
    return new DriftWatch(store.dataSource()).report(today, DAYS, 100_000, 1);
  }

  private static DriftReport.Change share(DriftReport report, EvidenceKind kind) {
    return report.fills().stream()
        .filter(fill -> fill.department() == Department.JUSTICE && fill.kind() == kind)
        .findFirst()
        .orElseThrow()
        .share();
  }

  /**
   * Disputes from a number on; a mapping that has lost its column leaves mediations unidentified.
   */
  private void arrive(int first, boolean identified) {
    for (List<CaseRecord> records : new MadeUpDisputes(7 + first).tell(first, DISPUTES)) {
      intake.accept(
          aBatch(
              records.stream()
                  .map(record -> identified ? record : withoutIdentifiers(record))
                  .toArray(CaseRecord[]::new)));
    }
  }

  private static CaseRecord withoutIdentifiers(CaseRecord record) {
    return record.getDepartment() != Department.JUSTICE
        ? record
        : CaseRecord.newBuilder(record)
            .setTokens(
                record.getTokens().stream()
                    .filter(token -> token.getKind() != TokenKind.CITIZEN_NUMBER)
                    .toList())
            .build();
  }
}
