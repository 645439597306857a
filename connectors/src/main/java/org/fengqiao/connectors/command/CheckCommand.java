package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.drift.ChangeImpact;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.Finding;
import org.fengqiao.connectors.feed.Finding.Severity;
import org.fengqiao.connectors.feed.FindingJson;
import org.fengqiao.connectors.feed.FindingText;
import org.fengqiao.connectors.mapping.CaseCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks feed files without a source. Exit code 0 when none has an error, 1 when one has, 2 when
 * there is nothing to check.
 */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class CheckCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    /** For people. */
    text,
    /** For editors and build servers. */
    json
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", descriptionKey = "paths")
  private List<Path> paths = List.of(Path.of("connectors", "departments"));

  @Option(names = "--format")
  private Format format = Format.text;

  @Option(names = "--if-changed", split = ",", descriptionKey = "if-changed")
  private List<String> changing = List.of();

  @Override
  public Integer call() {
    if (format == Format.json && !changing.isEmpty()) {
      throw new ParameterException(commandLine(), Texts.of("refused.if-changed"));
    }
    List<Path> files = files();
    List<String> impacts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    int feeds = 0;
    int cases = 0;
    for (FeedReading reading : FeedFolder.read(files)) {
      findings.addAll(reading.findings());
      Feed feed = reading.feed();
      if (feed != null) {
        List<Finding> differing = CaseCheck.run(feed);
        findings.addAll(differing);
        changing.forEach(column -> impacts.add(ChangeImpact.of(feed, column)));
        feeds += differing.isEmpty() ? 1 : 0;
        cases += differing.isEmpty() ? feed.mapping().cases().size() : 0;
      }
    }
    print(findings, files.size(), feeds, cases);
    impacts.forEach(commandLine().getOut()::println);
    commandLine().getOut().flush();
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
  }

  /** What there is to say of one file. */
  static List<Finding> findings(Path file) {
    FeedReading reading = FeedReader.read(file);
    List<Finding> found = new ArrayList<>(reading.findings());
    Feed feed = reading.feed();
    if (feed != null) {
      found.addAll(CaseCheck.run(feed));
    }
    return found;
  }

  private void print(List<Finding> findings, int files, int feeds, int cases) {
    PrintWriter out = commandLine().getOut();
    switch (format) {
      case json -> out.println(FindingJson.of(findings));
      case text -> {
        findings.forEach(finding -> out.println(FindingText.of(finding)));
        long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
        for (String summary : List.of("check.summary.0", "check.summary.1")) {
          out.println(Texts.of(summary, files, feeds, cases, errors, findings.size() - errors));
        }
      }
    }
    out.flush();
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.notExists(path)) {
        throw refused("refused.path", path);
      }
      files.addAll(Files.isDirectory(path) ? listed(path) : List.of(path));
    }
    return files.stream().distinct().toList();
  }

  private List<Path> listed(Path folder) {
    List<Path> files;
    try {
      files = FeedFolder.files(folder);
    } catch (UncheckedIOException unreadable) {
      throw refused("refused.folder", folder);
    }
    if (files.isEmpty()) {
      throw refused("refused.empty-folder", folder);
    }
    return files;
  }

  private ParameterException refused(String key, Path path) {
    return new ParameterException(commandLine(), Texts.of(key, path));
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
