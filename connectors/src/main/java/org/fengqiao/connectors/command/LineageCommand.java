package org.fengqiao.connectors.command;

import static java.util.stream.Collectors.groupingBy;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.drift.Lineage;
import org.fengqiao.connectors.drift.Lineage.Origin;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says whence each indicator of the warehouse comes: relation, fields, feeds, columns of the legacy
 * systems. Exit code 0, 1 when no such indicator is made of records, 2 when there are no feed
 * files.
 */
@Command(name = "lineage", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class LineageCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "INDICATOR", descriptionKey = "indicators")
  private Set<String> indicators = Set.of();

  @Option(names = "--departments", descriptionKey = "departments")
  private Path departments = Path.of("connectors", "departments");

  @Option(names = "--format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (!Files.isDirectory(departments)) {
      throw new ParameterException(line, Texts.of("lineage.folder", departments));
    }
    List<Feed> feeds =
        FeedFolder.read(departments).stream()
            .map(FeedReading::feed)
            .flatMap(Stream::ofNullable)
            .toList();
    List<Lineage> found =
        Lineage.of(feeds).stream()
            .filter(each -> indicators.isEmpty() || indicators.contains(each.indicator()))
            .toList();
    if (found.isEmpty()) {
      line.getErr().println(Texts.of("lineage.none", String.join(", ", indicators)));
      return 1;
    }
    PrintWriter out = line.getOut();
    switch (format) {
      case json ->
          out.println(
              JsonMapper.builder()
                  .build()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(found));
      case text -> found.forEach(each -> print(out, each));
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, Lineage lineage) {
    out.printf(
        "%s %s %s — %s%n",
        lineage.indicator(), lineage.chinese(), lineage.english(), lineage.relation());
    lineage.origins().stream()
        .collect(groupingBy(Origin::feed, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (feed, origins) ->
                out.printf(
                    "  %s: %s%n",
                    feed,
                    origins.stream().map(LineageCommand::text).collect(Collectors.joining("; "))));
  }

  private static String text(Origin origin) {
    String columns = origin.columns().isEmpty() ? "–" : String.join(", ", origin.columns());
    return origin.field() + " ← " + columns;
  }
}
