package org.fengqiao.routes.linkage.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fengqiao.routes.Records.aBatch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.fengqiao.schemas.message.CaseRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A hub learns a model from what it holds, and its disputes are held against the truth. */
class TrainingFromStoreTest extends RunningHub {

  private static final int DISPUTES = 900;
  private static boolean filled;

  private Path model;

  @BeforeEach
  void fill() {
    model = home.resolve("model.json");
    if (!filled) {
      assertThat(command("train", "--out", model.toString()))
          .as("an empty store teaches nothing")
          .contains("Too little to learn from: 0 records");
      assertThat(model).doesNotExist();
      new MadeUpDisputes(7)
          .tell(0, DISPUTES)
          .forEach(records -> intake.accept(aBatch(records.toArray(CaseRecord[]::new))));
      filled = true;
    }
  }

  @Test
  void theSameStoreAndSeedGiveTheSameFileAndNoneIsWrittenOverUnasked() throws Exception {
    String told = command("train", "--out", model.toString(), "--force");
    byte[] first = Files.readAllBytes(model);

    assertThat(told).contains("learnt learnt-", "1800 / 1800", "switch " + model + " --preview");
    assertThat(command("train", "--out", model.toString(), "--seed", "2"))
        .contains("is there already");
    assertThat(Files.readAllBytes(model)).isEqualTo(first);
    command("train", "--out", model.toString(), "--force");
    assertThat(Files.readAllBytes(model)).isEqualTo(first);
    try (var files = Files.list(home)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".new"));
    }
  }

  @Test
  void aSampleIsTheSameForASeedAndAnotherForAnother() throws Exception {
    byte[] one = trained("--sample", "1200", "--seed", "1", "--version", "sample");

    assertThat(trained("--sample", "1200", "--seed", "1", "--version", "sample")).isEqualTo(one);
    assertThat(trained("--sample", "1200", "--seed", "2", "--version", "sample")).isNotEqualTo(one);
    assertThat(ModelFile.read(model).version()).isEqualTo("sample");
  }

  @Test
  void howRareDisputesAreIsLearntFromASampleToo() throws Exception {
    trained("--sample", "1200");
    LinkageModel ofSome = ModelFile.read(model);
    trained();
    LinkageModel ofAll = ModelFile.read(model);

    double pairs = 2.0 * DISPUTES * (2 * DISPUTES - 1) / 2;
    double truth = Math.log(DISPUTES / pairs) / Math.log(2);
    assertThat(ofAll.prior()).isBetween(truth - 0.5, truth + 0.5);
    assertThat(ofSome.prior()).isBetween(truth - 0.7, truth + 0.7);
  }

  @Test
  void whatTheStoreNeverShowsKeepsTheWeightThatItCameWith() throws Exception {
    String told = command("train", "--out", model.toString(), "--force");

    assertThat(told).contains("案件编号 ", "its weight is that of the model that comes with the hub");
    int references = 0;
    LinkageModel learnt = ModelFile.read(model);
    LinkageModel delivered = CaseModels.byDefault();
    assertThat(bits(learnt, references, 6)).isCloseTo(bits(delivered, references, 6), within(1e-9));
    assertThat(bits(learnt, 2, 1)).as("counties are shown").isNotEqualTo(bits(delivered, 2, 1));
  }

  @Test
  void aTrainedModelCanBeSwitchedOn() throws Exception {
    trained();

    assertThat(command("switch", model.toString(), "--preview")).contains("records: 1800");
  }

  @Test
  void theStoreIsOnlyRead() {
    StoreSnapshot snapshot = new StoreSnapshot(store.dataSource());

    assertThatThrownBy(
            () -> snapshot.ask(jdbc -> jdbc.update("update hub.case_record set settled = true")))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("read-only");
  }

  @Test
  void theDisputesAreHeldAgainstTheTruth() throws Exception {
    Path truth = home.resolve("truth.csv");
    List<String> lines =
        IntStream.range(0, DISPUTES)
            .boxed()
            .flatMap(
                at ->
                    List.of(
                        "justice.mediation,%s,%d".formatted(MadeUpDisputes.key(at), at),
                        "petition.items,%s,%d".formatted(MadeUpDisputes.key(at), at),
                        "court.cases,%s,%d".formatted(MadeUpDisputes.key(at), at))
                        .stream())
            .toList();
    String withoutKeys = "court.cases,,1\ncourt.cases,,2\n";
    Files.writeString(truth, "feed,key,dispute\n" + withoutKeys + String.join("\n", lines) + "\n");
    Path json = home.resolve("quality.json");

    String told = command("evaluate", "--truth", truth.toString(), "--json", json.toString());

    assertThat(told)
        .contains("records 1800", "not in the hub 900", "largest cluster: 2, 真实最大 truly: 2")
        .contains("JUSTICE + PETITION: 精确率 precision 1.0000", "真实 truly 900");
    assertThat(Files.readString(json)).contains("\"precision\" : 1.0", "\"PETITION + PETITION\"");
    QualityReport report = new ModelEvaluation(store.dataSource()).against(truth);
    assertThat(report.pairs().quality().f1()).isGreaterThan(0.9);
    assertThat(report.bCubed().precision()).isGreaterThan(0.99);
    assertThat(report.byDepartments())
        .hasEntrySatisfying(
            "JUSTICE + PETITION", pairs -> assertThat(pairs.truth()).isEqualTo(DISPUTES));
  }

  @Test
  void theDisputesAreHeldAgainstWhatReviewersFound() {
    jdbc().sql("truncate hub.review_pair, hub.review_answer").update();
    assertThat(command("evaluate", "--labels")).contains("no label to measure by (0 in all)");
    label("petition.items", 0, 0, "SAME", 0.1);
    label("justice.mediation", 2, 1, "SAME", 0.2);
    label("petition.items", 3, 4, "RELATED", 0.5);
    label("petition.items", 5, 6, "SAME", null);
    label("petition.items", 7, 8, "UNKNOWN", 0.1);

    LabelReport report = new LabelEvaluation(store.dataSource()).report();

    assertThat(report.labels()).isEqualTo(5);
    assertThat(report.counted()).as("drawn by the lot, and telling").isEqualTo(3);
    assertThat(report.pairs().precision()).isEqualTo(1);
    assertThat(report.pairs().recall()).isCloseTo(10.0 / 15, within(1e-9));
    assertThat(report.byDepartments()).containsOnlyKeys("JUSTICE + JUSTICE", "JUSTICE + PETITION");
    assertThat(command("evaluate", "--labels")).contains("labels 3 / 5", "recall 0.6667");
  }

  /** A record of one feed and a mediation, and what a reviewer found about the two. */
  private void label(String feed, int dispute, int mediation, String found, @Nullable Double rate) {
    String pair =
        """
        with pair as (
          select greatest(one.record_no, other.record_no) as later,
                 least(one.record_no, other.record_no) as earlier, 0 as revision
          from hub.case_record one, hub.case_record other
          where one.record_key = :one and other.record_key = :other)
        """;
    String one = feed + ":" + MadeUpDisputes.key(dispute);
    String other = "justice.mediation:" + MadeUpDisputes.key(mediation);
    jdbc()
        .sql(
            pair
                + "insert into hub.review_pair (record_no, other_record_no, band, rate, turn, twice,"
                + " drawn_at, answers, label, labelled_at, weight, levels, model)"
                + " select later, earlier, 5, cast(:rate as float8), 0, false, now(), 1, :found, now(), 6, 0, 'any'"
                + " from pair")
        .param("one", one)
        .param("other", other)
        .param("rate", rate)
        .param("found", found)
        .update();
    jdbc()
        .sql(
            pair
                + "insert into hub.review_answer (record_no, other_record_no, answer, reason,"
                + " reviewer, answered_at, evidence)"
                + " select later, earlier, :found, 'seen', 'Li', now(), revision || '-' || revision"
                + " from pair")
        .param("one", one)
        .param("other", other)
        .param("found", found)
        .update();
  }

  @Test
  void aTruthThatPutsARecordIntoTwoDisputesIsRefused() throws Exception {
    Path truth = home.resolve("contradiction.csv");
    Files.writeString(truth, "record_key,dispute\na:1,x\na:2,x\na:1,y\n");

    assertThat(command("evaluate", "--truth", truth.toString())).contains("Line 4 of");
    Files.writeString(truth, "record,dispute\na:1,x\n");
    assertThat(command("evaluate", "--truth", truth.toString())).contains("record_key,dispute");
    assertThat(command("evaluate", "--truth", "no-such-file.csv")).contains("cannot be read");
  }

  private byte[] trained(String... options) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("train", "--out", model.toString(), "--force"));
    arguments.addAll(List.of(options));
    assertThat(command(arguments.toArray(String[]::new))).contains("learnt ");
    return Files.readAllBytes(model);
  }

  private static double bits(LinkageModel model, int comparison, int level) {
    return model.weights().get(comparison).bits(level);
  }
}
