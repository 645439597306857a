package org.fengqiao.connectors.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.capture.file.FileSurvey;
import org.fengqiao.connectors.capture.file.FileSurvey.UnreadableSample;
import org.fengqiao.connectors.capture.web.AnswerSurvey;
import org.fengqiao.connectors.draft.FeedDraft;
import org.fengqiao.connectors.draft.FileOrigin;
import org.fengqiao.connectors.draft.ServiceOrigin;
import org.fengqiao.connectors.draft.TableOrigin;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Finding;
import org.fengqiao.connectors.feed.Finding.Severity;
import org.fengqiao.connectors.feed.FindingText;
import org.fengqiao.connectors.survey.DatabaseSurvey;
import org.fengqiao.connectors.survey.SampleSurvey;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Drafts the first file of a feed from a live table or a sample file. Exit code 0 when the draft
 * was written and has no error, 1 when it was written with errors that someone must mend or the
 * source could not be read, 2 when the command could not be followed.
 */
@Command(name = "init", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class InitCommand implements Callable<Integer> {

  private static final String NAME = "[a-z][a-z0-9-]{1,40}";
  private static final int SAMPLE_ROWS = 1000;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  @Option(names = "--table", descriptionKey = "table")
  private @Nullable String table;

  @Option(names = "--file", descriptionKey = "sample-file")
  private @Nullable Path sample;

  @Option(names = "--charset", descriptionKey = "charset")
  private @Nullable Charset charset;

  @Option(names = "--rows", descriptionKey = "rows")
  private @Nullable String rows;

  @Option(names = "--department", descriptionKey = "department", required = true)
  private String department = "";

  @Option(names = "--name", descriptionKey = "name", required = true)
  private String name = "";

  @Option(names = "--out", descriptionKey = "out")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Department owner = department();
    if (!name.matches(NAME)) {
      throw refused("refused.name", name);
    }
    Path target = Objects.requireNonNullElse(out, Path.of(name + ".yaml"));
    if (Files.exists(target)) {
      throw refused("refused.exists", target);
    }
    try {
      FeedDraft draft = sample == null ? ofTable(owner) : ofFile(owner, sample);
      write(target, draft);
      return tell(target, draft);
    } catch (CaptureException | UnreadableSample unreadable) {
      line().getErr().println(unreadable.getMessage());
      line().getErr().flush();
      return 1;
    } catch (IOException unreadable) {
      throw refused("refused.sample", unreadable.getClass().getSimpleName());
    }
  }

  private FeedDraft ofTable(Department owner) throws CaptureException {
    String from = table == null ? "" : table.replace("\"", "");
    if (!SourceTable.canBeNamed(from)) {
      throw refused("refused.table");
    }
    ConnectionSettings settings = connection.settings();
    FeedPlace place = new FeedPlace(owner.name().toLowerCase(Locale.ROOT) + "." + name, name);
    try (JdbcSource source = JdbcSource.onlyLooking(place, settings, connection.drivers())) {
      Survey survey = DatabaseSurvey.of(source, from);
      return FeedDraft.of(
          survey, TableOrigin.of(source, settings, survey, owner, name), owner, name);
    }
  }

  private FeedDraft ofFile(Department owner, Path file) throws IOException, UnreadableSample {
    if (!Files.isRegularFile(file)) {
      throw refused("refused.file", file);
    }
    if (SavedAnswer.is(file)) {
      return ofAnswer(owner, file);
    }
    FileFormat format = FileSurvey.format(file).orElseThrow(() -> refused("refused.format", file));
    SampleCharset found =
        format == FileFormat.XLSX ? SampleCharset.ofWorkbook() : SampleCharset.of(file, charset);
    Charset chosen = chosen(found);
    FileSurvey.Sample read = FileSurvey.of(file, format, chosen, SAMPLE_ROWS);
    String fileName = file.getFileName().toString();
    Survey survey = SampleSurvey.of(read, fileName);
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
    return FeedDraft.of(
        survey,
        FileOrigin.of(read.structure(), found.lines(), survey, owner, name, ending),
        owner,
        name);
  }

  private Charset chosen(SampleCharset found) {
    PrintWriter printed = line().getOut();
    found.lines().forEach(printed::println);
    Charset chosen = found.charset();
    if (chosen == null) {
      throw refused("refused.charset");
    }
    return chosen;
  }

  /** A service's answer, saved. */
  private FeedDraft ofAnswer(Department owner, Path file) throws IOException {
    AnswerSurvey.Sample sample =
        SavedAnswer.read(file, chosen(SampleCharset.of(file, charset)), rows)
            .orElseThrow(() -> refused("refused.answer", file));
    Survey survey = SampleSurvey.of(sample, file.getFileName().toString());
    return FeedDraft.of(survey, ServiceOrigin.of(sample, survey, owner, name), owner, name);
  }

  private void write(Path target, FeedDraft draft) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.writeString(
          target, draft.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException raced) {
      throw refused("refused.exists", target);
    }
  }

  private int tell(Path target, FeedDraft draft) {
    PrintWriter printed = line().getOut();
    printed.println(Texts.of("init.written", target, draft.decisions().size()));
    List<String> decisions = draft.decisions();
    for (int number = 0; number < decisions.size(); number++) {
      printed.println("  TODO " + (number + 1) + ": " + decisions.get(number));
    }
    List<Finding> errors = new ArrayList<>(CheckCommand.findings(target));
    errors.removeIf(finding -> finding.severity() != Severity.ERROR);
    errors.forEach(finding -> printed.println(FindingText.of(finding)));
    printed.println(Texts.of("init.next", target));
    printed.flush();
    return errors.isEmpty() ? 0 : 1;
  }

  private Department department() {
    for (Department known : Department.values()) {
      if (known.name().equalsIgnoreCase(department)) {
        return known;
      }
    }
    throw refused("refused.department", department);
  }

  private ParameterException refused(String key, Object... arguments) {
    return new ParameterException(line(), Texts.of(key, arguments));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
