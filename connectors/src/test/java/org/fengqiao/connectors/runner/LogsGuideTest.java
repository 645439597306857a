package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.capture.LegacyTables;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.LogBudget;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to logs says what is so. */
class LogsGuideTest {

  private static final Guide GUIDE = Guide.of("logs.md");
  private static final String COMMAND = "ops/hub feed ";
  private static final Pattern CODE = Pattern.compile("\\bC\\d{3}\\b");
  private static final String REST_OF_A_FEED =
      """
      feed: justice.guide
      version: 1
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: slrq, parse: date, if_bad: reject, if_missing: reject }
        status: { value: REGISTERED }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      cases:
        - given: { id: 1, slrq: "2020-05-08" }
          expect: { acceptedAt: 2020-05-08 }
      """;

  @TempDir Path folder;

  @Test
  void theFeedInTheGuidePassesEveryCheckAndItsBudgetIsTheUsualOne() throws IOException {
    String block = GUIDE.blocks("yaml").getFirst();
    Path file = Files.writeString(folder.resolve("feed.yaml"), REST_OF_A_FEED + block);

    FeedReading reading = FeedReader.read(file);

    assertThat(reading.findings()).isEmpty();
    Source.Log log = (Source.Log) Objects.requireNonNull(reading.feed()).source();
    assertThat(log.budget()).isEqualTo(LogBudget.USUAL);
  }

  @Test
  void everyFeedInTheGuidePassesEveryCheck() throws IOException {
    for (String block : GUIDE.blocks("yaml")) {
      Path file = Files.writeString(folder.resolve("feed.yaml"), REST_OF_A_FEED + block);

      assertThat(FeedReader.read(file).findings()).as(block).isEmpty();
    }
  }

  @Test
  void readsSizesInEveryUnit() throws IOException {
    String block = GUIDE.blocks("yaml").getFirst();
    String other = block.replace("warn: 5GB, give_up: 10GB", "warn: 500MB, give_up: 1TB");
    Path file = Files.writeString(folder.resolve("feed.yaml"), REST_OF_A_FEED + other);

    Source.Log log = (Source.Log) Objects.requireNonNull(FeedReader.read(file).feed()).source();

    assertThat(log.budget()).isEqualTo(new LogBudget(500L << 20, 1L << 40));
  }

  /** The clerk follows the steps, the administrator the letter. */
  @Test
  void theFiveStepsEndWithRowsWhenTheAdministratorDoesWhatTheLetterSays() throws IOException {
    TestDatabase register = TestPostgres.source();
    LegacyTables.create(register, "justice");
    TestPostgres.postgres(
        "drop role if exists log_guide_reader", "create role log_guide_reader login replication");
    register.run(
        "insert into t_rmtj_aj (id, ajbh, jflb, fsddqh, slrq, zt) select n,"
            + " '310118003-2019-' || lpad(n::text, 5, '0'), '1', '310118000000', '2019-03-05', '40'"
            + " from generate_series(1, 20) n",
        "grant select on all tables in schema public to log_guide_reader");
    Path password = Files.writeString(folder.resolve("password"), "x");

    for (String command : steps()) {
      Check run =
          Check.command(
              command
                  .substring("ops/hub ".length())
                  .replace("jdbc:postgresql://10.1.2.3:5432/sfj", register.url())
                  .replace("hub_capture", "log_guide_reader")
                  .replace("/etc/hub/sfj.password", password.toString())
                  .replace("departments/", folder + "/departments/")
                  .split(" "));

      boolean letter = command.contains("--letter");
      assertThat(run.exitCode())
          .as(() -> command + "\n" + run.output() + run.complaint())
          .isEqualTo(letter ? 1 : 0);
      if (letter) {
        List<String> asked = ofTables(run.output());
        assertThat(asked).anyMatch(sql -> sql.startsWith("CREATE PUBLICATION"));
        register.run(asked.toArray(String[]::new));
      }
    }
    assertThat(folder.resolve("departments/justice/register.yaml"))
        .content()
        .contains("method: log");
  }

  private static List<String> steps() {
    return GUIDE.blocks("sh").getFirst().lines().toList();
  }

  /** What the letter asks for the source's tables; the server of the tests has its settings. */
  private static List<String> ofTables(String letter) {
    return letter
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("(CREATE PUBLICATION|ALTER TABLE|CREATE INDEX) .*"))
        .toList();
  }

  @Test
  void everyOtherCommandOfTheGuideIsFollowed() throws Exception {
    List<String> commands = new ArrayList<>(GUIDE.commands());
    commands.removeAll(steps());
    assertThat(commands).isNotEmpty().allMatch(command -> command.startsWith(COMMAND));
    try (SteeredEdge edge = new SteeredEdge(folder, Clock.systemUTC())) {
      edge.with("mediation", SteeredEdge.LOG, "");
      edge.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> edge.feed("status").output().contains("STREAMING"));

      for (String command : commands) {
        Check run = edge.feed(command.substring(COMMAND.length()).split(" "));

        assertThat(run.exitCode()).as(() -> command + run.complaint()).isZero();
        assertThat(run.output()).contains("justice.mediation");
      }
    }
  }

  @Test
  void everyCodeInTheGuideHasItsText() throws IOException {
    String texts =
        Files.readString(
            Path.of("src/main/resources/org/fengqiao/connectors/capture/problems.properties"));

    assertThat(GUIDE.codes(CODE))
        .hasSizeGreaterThan(8)
        .allSatisfy(code -> assertThat(texts).contains("\n" + code + "="));
  }
}
