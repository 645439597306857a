package org.fengqiao.ops.reconcile.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.ops.reconcile.compare.Outcome;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.feed.FeedFiles;
import org.fengqiao.ops.reconcile.reading.PublishedCodes;
import org.fengqiao.ops.reconcile.report.ConsoleReport;
import org.fengqiao.ops.reconcile.report.RepairAdvice;
import org.fengqiao.ops.reconcile.report.ReportFile;
import org.fengqiao.ops.reconcile.report.Run;
import org.fengqiao.ops.reconcile.report.Texts;
import org.fengqiao.ops.reconcile.settings.KeyFile;
import org.fengqiao.ops.reconcile.settings.SettingsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code ops/hub reconcile}, and the main class of the stand-alone jar. Exit code 0
 * when all that was compared agrees, 1 when something differs or could not be read, 2 when the
 * command could not be followed.
 */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    resourceBundle = Reconcile.USAGE,
    subcommands = VerifyCommand.class)
public final class Reconcile implements Callable<Integer> {

  /** The bundle of usage texts. */
  static final String USAGE = "org.fengqiao.ops.reconcile.command.usage";

  @Mixin private final WhereOptions where = new WhereOptions();

  @Option(
      names = "--departments",
      descriptionKey = "departments",
      defaultValue = "connectors/departments")
  private Path departments = Path.of("");

  @Option(
      names = "--codes",
      descriptionKey = "codes",
      defaultValue = "schemas/src/main/resources/codes")
  private Path codes = Path.of("");

  @Option(names = "--feed", descriptionKey = "feeds")
  private List<String> only = new ArrayList<>();

  @Option(names = "--settle", descriptionKey = "settle", defaultValue = "30")
  private int settleSeconds;

  @Option(names = "--report", descriptionKey = "report", defaultValue = "data/reconcile.json")
  private Path report = Path.of("");

  @Option(names = "--key", descriptionKey = "key")
  private @Nullable Path key;

  @Option(names = "--repair", descriptionKey = "repair")
  private boolean repair;

  @Spec private @Nullable CommandSpec spec;

  private final Clock clock = Clock.systemUTC();

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(line().setOut(out).setErr(err).execute(arguments));
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new Reconcile())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (failure instanceof SettingsException refused) {
                line.getErr().println(refused.getMessage());
                return line.getCommandSpec().exitCodeOnInvalidInput();
              }
              throw failure;
            });
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    byte[] secret = KeyFile.read(key);
    List<FeedFile> feeds = feeds();
    Places places = where.places();
    Instant startedAt = clock.instant();
    List<Outcome> outcomes = new ArrayList<>();
    for (FeedFile feed : feeds) {
      outcomes.add(places.comparison(feed, Duration.ofSeconds(settleSeconds)).run());
    }
    Run run =
        new Run(
            startedAt,
            clock.instant(),
            places.hub().toString(),
            outcomes,
            only.isEmpty() ? places.strangers(feeds) : List.of());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    new ConsoleReport(out).print(run);
    ReportFile.write(report, run, secret);
    out.println(Texts.of("report.written", report));
    if (repair) {
      advise(out, outcomes);
    }
    out.flush();
    return run.agrees() ? 0 : 1;
  }

  private List<FeedFile> feeds() {
    PublishedCodes published =
        Files.isDirectory(codes) ? PublishedCodes.in(codes) : PublishedCodes.none();
    List<FeedFile> all = new FeedFiles(published).in(departments);
    List<String> names = all.stream().map(FeedFile::name).toList();
    for (String name : only) {
      if (!names.contains(name)) {
        throw new SettingsException(Texts.of("refused.feed", name, names));
      }
    }
    return all.stream().filter(feed -> only.isEmpty() || only.contains(feed.name())).toList();
  }

  private static void advise(PrintWriter out, List<Outcome> outcomes) {
    List<String> lines =
        outcomes.stream().flatMap(outcome -> RepairAdvice.of(outcome).stream()).toList();
    if (!lines.isEmpty()) {
      out.println(Texts.of("repair.head"));
      lines.forEach(out::println);
    }
  }
}
