package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.fengqiao.schemas.message.CaseRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub's disputes follow the model that is switched on, and its frequencies as it grows. */
class RecalibrationTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final double NEVER_REACHED = 200;

  @Test
  void disputesSplitAndJoinAgainWithTheModelThatIsSwitchedOn() throws Exception {
    projection.project(
        intake.accept(aBatch(aMediation("m", 1).setReferences(List.of(aLetter("m7"))).build())));
    projection.project(
        intake.accept(aBatch(aPetition("m", 1).setReferences(List.of(aLetter("m7"))).build())));
    await().atMost(SOON).until(() -> disputes("warehouse.case_fact").size() == 2);
    List<String> before = disputes("hub.case_record");
    assertThat(before.stream().distinct()).hasSize(1);
    LinkageModel given = CaseModels.byDefault();

    Path strict = home.resolve("strict.json");
    ModelFile.write(
        new LinkageModel(
            "strict",
            given.prior(),
            new Thresholds(NEVER_REACHED, NEVER_REACHED, NEVER_REACHED),
            given.weights()),
        strict);

    assertThat(command("switch", strict.toString(), "--preview"))
        .contains("petition.items:m", "justice.mediation:m");
    assertThat(disputes("hub.case_record")).as("nothing is written").isEqualTo(before);
    assertThat(command("switch", strict.toString())).contains("strict is switched on");

    await()
        .atMost(SOON)
        .until(() -> disputes("warehouse.case_fact").stream().distinct().count() == 2);
    assertThat(links()).isZero();
    projection.project(
        intake.accept(aBatch(aPetition("m", 2).setReferences(List.of(aLetter("m7"))).build())));
    assertThat(disputes("hub.case_record")).as("by the strict one").doesNotHaveDuplicates();

    Path delivered = home.resolve("delivered.json");
    ModelFile.write(given, delivered);
    assertThat(command("switch", delivered.toString())).contains("is switched on");

    await().atMost(SOON).until(() -> disputes("warehouse.case_fact").equals(before));
    assertThat(disputes("hub.case_record")).isEqualTo(before);
    assertThat(links()).isEqualTo(1);
    await().atMost(SOON).until(() -> calibrations().untold().isEmpty());
    assertThat(command("models")).contains("strict", given.version());
  }

  @Test
  void whatIsNoModelOfThisReleaseIsRefused() throws Exception {
    LinkageModel given = CaseModels.byDefault();
    Path file = home.resolve("other.json");
    ModelFile.write(
        new LinkageModel("other", given.prior(), given.thresholds(), given.weights().subList(0, 2)),
        file);

    assertThat(command("switch", file.toString())).contains("train it anew");
    assertThat(command("switch", "no-such-file.json")).contains("cannot be read");
  }

  @Test
  void aModelOfAnEarlierReleaseGivesWayToTheOneThatComesWithThisOne() {
    LinkageModel given = CaseModels.byDefault();
    LinkageModel earlier =
        new LinkageModel(
            "earlier", given.prior(), given.thresholds(), given.weights().subList(0, 2));

    new TransactionTemplate(new JdbcTransactionManager(store.dataSource()))
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc().sql("delete from hub.calibration").update();
              jdbc()
                  .sql(
                      "insert into hub.calibration (version, model, records, frequent, switched_at,"
                          + " revision) values ('earlier', ?, 0, '', now(), 1)")
                  .param(ModelFile.text(earlier))
                  .update();

              assertThat(calibrations().current()).isEqualTo(given.version());
              assertThat(calibrations().find("earlier")).isEmpty();
              assertThat(
                      calibrations()
                          .hasAnother(Calibration.of("earlier", given, Frequencies.none())))
                  .isTrue();
              assertThat(calibrations().all()).extracting(ModelState::version).contains("earlier");
            });
  }

  @Test
  void frequenciesAreCountedWhenTheHubHasGrown() {
    CaseRecord[] many =
        IntStream.range(0, 1_000)
            .mapToObj(at -> aMediation("many-" + at, 1).build())
            .toArray(CaseRecord[]::new);

    intake.accept(aBatch(many));

    await()
        .atMost(SOON)
        .until(
            () ->
                jdbc()
                    .sql(
                        "select exists (select from hub.calibration"
                            + " where records >= 1000 and length(frequent) > 0 and revision > 0)")
                    .query(Boolean.class)
                    .single());
    // Its county is everybody's, so it tells nothing any more.
    assertThat(calibrations().read(calibrations().current()).frequencies().size()).isPositive();
  }

  private CalibrationStore calibrations() {
    return new CalibrationStore(new JdbcTemplate(store.dataSource()));
  }

  private List<String> disputes(String table) {
    return jdbc()
        .sql(
            "select dispute_id::text from %s where record_key like '%%:m' order by record_key"
                .formatted(table))
        .query(String.class)
        .list();
  }

  private long links() {
    return jdbc()
        .sql("select count(*) from hub.link_evidence where record_key like '%:m'")
        .query(Long.class)
        .single();
  }
}
