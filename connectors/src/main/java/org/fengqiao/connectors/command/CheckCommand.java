package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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

  @Override
  public Integer call() {
    List<Path> files = files();
    List<Finding> findings = new ArrayList<>();
    int feeds = 0;
    int cases = 0;
    for (FeedReading reading : FeedFolder.read(files)) {
      List<Finding> found = new ArrayList<>(reading.findings());
      Feed feed = reading.feed();
      if (feed != null) {
        List<Finding> differing = CaseCheck.run(feed);
        found.addAll(differing);
        feeds += differing.isEmpty() ? 1 : 0;
        cases += differing.isEmpty() ? feed.mapping().cases().size() : 0;
      }
      findings.addAll(found);
    }
    print(findings, files.size(), feeds, cases);
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
        out.printf(
            "文件 %d，数据源通过 %d，用例通过 %d，错误 %d，警告 %d%n",
            files, feeds, cases, errors, findings.size() - errors);
        out.printf(
            "files %d, feeds passed %d, cases passed %d, errors %d, warnings %d%n",
            files, feeds, cases, errors, findings.size() - errors);
      }
    }
    out.flush();
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.notExists(path)) {
        throw refused("没有此文件或文件夹：" + path, "There is no file or folder " + path);
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
      throw refused("文件夹无法读取：" + folder, "The folder cannot be read: " + folder);
    }
    if (files.isEmpty()) {
      throw refused("文件夹中没有 .yaml 文件：" + folder, "The folder has no .yaml file: " + folder);
    }
    return files;
  }

  private ParameterException refused(String chinese, String english) {
    return new ParameterException(commandLine(), chinese + "  " + english);
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
