package org.fengqiao.connectors.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.connectors.command.Commands;
import org.fengqiao.connectors.drift.Lineage.Origin;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;
import org.junit.jupiter.api.Test;

/** Whence a figure comes, down to the columns of the legacy systems. */
class LineageTest {

  private static final List<Feed> FEEDS =
      FeedFolder.read(Path.of("departments")).stream()
          .map(FeedReading::feed)
          .flatMap(Stream::ofNullable)
          .toList();

  @Test
  void leadsFromAnIndicatorToColumns() {
    Lineage succeeded = find("I04");

    assertThat(succeeded.origins())
        .contains(new Origin("justice.mediation", "outcome", List.of("tjjg")))
        .extracting(Origin::feed)
        .as("only mediators' records are counted")
        .containsOnly("justice.mediation");
    assertThat(find("I05").origins())
        .filteredOn(origin -> origin.field().startsWith("aspects."))
        .allSatisfy(origin -> assertThat(origin.columns()).isNotEmpty());
  }

  @Test
  void everyIndicatorHasAFeed() {
    assertThat(Lineage.of(FEEDS))
        .allSatisfy(lineage -> assertThat(lineage.origins()).as(lineage.indicator()).isNotEmpty());
  }

  @Test
  void theCommandTellsPeopleAndPrograms() {
    assertThat(run("feed", "lineage", "I04", "--departments", "departments"))
        .contains("I04 调解成功率", "justice.mediation: ", "outcome ← tjjg")
        .doesNotContain("I05");
    assertThat(run("feed", "lineage", "--format", "json", "--departments", "departments"))
        .startsWith("[")
        .contains("\"indicator\" : \"I30\"", "\"feed\" : \"police.calls\"");
    assertThat(run("feed", "lineage", "--departments", "nowhere"))
        .contains("nowhere 不是目录")
        .doesNotContain("Exception");
    assertThat(run("feed", "lineage", "I99", "--departments", "departments")).contains("I99");
  }

  private static Lineage find(String indicator) {
    return Lineage.of(FEEDS).stream()
        .filter(each -> each.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static String run(String... arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    Commands.line().setOut(writer).setErr(writer).execute(arguments);
    return printed.toString();
  }
}
