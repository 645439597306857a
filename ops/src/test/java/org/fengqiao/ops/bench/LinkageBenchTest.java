package org.fengqiao.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.fengqiao.ops.bench.linkage.sets.TypedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkageBenchTest {

  @TempDir Path folder;

  @Test
  void oneRunTellsSetPeerAndWorld() throws Exception {
    Path json = folder.resolve("figures.json");

    int exit =
        run(
            "--set=" + TypedPeople.write(folder, 60, 11, 1),
            "--truth=person:p(.+)",
            "--disputes=300",
            "--json=" + json);

    assertThat(exit).isZero();
    JsonNode figures = JsonMapper.builder().build().readTree(Files.readString(json));
    JsonNode set = figures.path("sets").path(0);
    assertThat(set.path("tokens").path("clusters").path("pairs").path("f1").doubleValue())
        .isGreaterThanOrEqualTo(0.95);
    assertThat(set.path("peer").path("links").path("f1").doubleValue()).isPositive();
    assertThat(figures.path("disputes").path("records").intValue()).isGreaterThan(300);
    assertThat(figures.path("disputes").path("sameClustersInEveryOrder").booleanValue()).isTrue();
  }

  @Test
  void higherThresholdsMergeFewerLookalikesAndFindLess() throws Exception {
    Path json = folder.resolve("figures.json");

    assertThat(run("--disputes=2000", "--joins=-5,5,15", "--json=" + json)).isZero();

    JsonNode joins =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(json))
            .path("disputes")
            .path("joins");
    assertThat(joins.values())
        .extracting(at -> at.path("join").doubleValue())
        .containsExactly(-5.0, 5.0, 15.0);
    assertThat(joins.values())
        .extracting(at -> at.path("clusters").path("pairs").path("recall").doubleValue())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(joins.values())
        .extracting(at -> at.path("merged").intValue())
        .isSortedAccordingTo(Comparator.reverseOrder())
        .first(InstanceOfAssertFactories.INTEGER)
        .isPositive();
    assertThat(joins.path(0).path("reasons").path(0).path("levels").stringValue())
        .contains("parties: ");
  }

  @Test
  void aFileThatCannotBeReadAndAColumnThatIsMissingAreNamed() throws Exception {
    StringWriter errors = new StringWriter();
    Path file = TypedPeople.write(folder, 5, 11, 1);

    assertThat(run(errors, "--set=none.csv", "--truth=person", "--disputes=0")).isEqualTo(2);
    assertThat(run(errors, "--set=" + file, "--truth=cluster", "--disputes=0")).isEqualTo(2);

    assertThat(errors.toString()).contains("none.csv").contains("no column cluster");
  }

  private static int run(String... options) {
    return run(new StringWriter(), options);
  }

  private static int run(StringWriter errors, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "linkage";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new CommandLine(new Bench()).setErr(new PrintWriter(errors)).execute(arguments);
  }
}
