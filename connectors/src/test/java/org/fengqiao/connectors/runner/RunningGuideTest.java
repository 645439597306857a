package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to running feeds does what it says: its commands are run, its YAML is read. */
class RunningGuideTest {

  private static final Guide GUIDE = Guide.of("running.md");
  private static final String COMMAND = "ops/hub feed ";
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path home;

  static List<String> yaml() throws IOException {
    return GUIDE.blocks("yaml");
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void everyRuleOfTheGuideIsAcceptedInAFeed(String rule) throws IOException {
    String feed = Files.readString(Path.of("departments/justice/mediation.yaml"));
    Path file =
        Files.writeString(
            home.resolve("feed.yaml"),
            rule.startsWith("quiet")
                ? feed.replace("\nfrom:\n", "\nfrom:\n  " + rule)
                : rule + feed);

    FeedReading reading = FeedReader.read(file);

    assertThat(Files.readString(file)).contains(rule);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.feed()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedState.class,
      names = {"STARTING"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyStateThatLastsIsExplained(FeedState state) throws IOException {
    assertThat(GUIDE.text()).contains(" " + state + " |");
  }

  @Test
  void everyCommandOfTheGuideWorksOneAfterTheOther() throws Exception {
    List<String> commands = GUIDE.commands();
    assertThat(commands).isNotEmpty().allMatch(command -> command.startsWith(COMMAND));
    try (SteeredEdge edge = new SteeredEdge(home, Clock.systemUTC())) {
      edge.with("mediation", SteeredEdge.LOG, "").with("calls", SteeredEdge.POLL, "");
      edge.insert(1, 10);
      edge.start();
      await().atMost(LONG).until(() -> edge.keys("justice.mediation") == 10);
      await().atMost(LONG).until(() -> edge.keys("justice.calls") == 10);
      await().atMost(LONG).until(() -> edge.feed("codes").output().contains("justice."));

      for (String command : commands) {
        if (command.contains(" confirm")) {
          awaitQuestion(edge);
        }
        String ours = command.replace("police.calls", "justice.calls");
        Check run = edge.feed(ours.substring(COMMAND.length()).split(" "));

        assertThat(run.exitCode())
            .as(() -> command + "\n" + run.output() + run.complaint())
            .isZero();
        assertThat(run.output()).as(command).contains("justice.");
      }
    }
  }

  /** The guide speaks of a table that its source has emptied. */
  private static void awaitQuestion(SteeredEdge edge) throws IOException {
    if (!edge.feed("confirm").output().contains("TRUNCATE")) {
      edge.register().run("truncate table t_aj");
      await().atMost(LONG).until(() -> edge.feed("confirm").output().contains("TRUNCATE"));
    }
  }

  @Test
  void theCommandsExplainThemselvesChineseFirst() {
    for (String command : List.of("status", "pause", "resume", "snapshot", "confirm")) {
      Check help = Check.command("feed", command, "--help");

      assertThat(help.exitCode()).isZero();
      assertThat(help.output())
          .startsWith("用法 Usage: ops/hub feed " + command)
          .contains("--home", "--store-password-file")
          .containsPattern("\\p{IsHan}")
          .doesNotContain("${");
    }
  }
}
