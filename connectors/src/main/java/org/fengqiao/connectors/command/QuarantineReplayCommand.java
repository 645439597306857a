package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.quarantine.RowAddress;
import org.fengqiao.connectors.quarantine.RowSelection;
import org.fengqiao.connectors.quarantine.SealOpener;
import org.fengqiao.connectors.replay.Effect;
import org.fengqiao.connectors.replay.FeedMapping;
import org.fengqiao.connectors.replay.Replay;
import org.fengqiao.connectors.replay.ReplayOrder;
import org.fengqiao.connectors.replay.ReplayReport;
import org.fengqiao.connectors.replay.ReplayText;
import org.fengqiao.connectors.runner.FeedMappings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Maps quarantined rows with the feed files of today and shows the difference; with {@code --apply}
 * it takes effect. Exit code 0 when no row stays in quarantine, 1 when one does or the edge's store
 * does not answer, 2 when the command could not be followed.
 */
@Command(name = "replay", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class QuarantineReplayCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final DepartmentKeyOptions key = new DepartmentKeyOptions();
  @Mixin private final AccountOptions account = new AccountOptions();

  @Option(names = "--fingerprint", descriptionKey = "replay-fingerprint")
  private @Nullable String fingerprint;

  @Option(names = "--feed", descriptionKey = "only-feed")
  private @Nullable String feed;

  @Option(names = "--from", descriptionKey = "replay-from")
  private @Nullable String from;

  @Option(names = "--to", descriptionKey = "replay-to")
  private @Nullable String to;

  @Option(names = "--row", descriptionKey = "replay-row")
  private @Nullable String row;

  @Option(names = "--departments", descriptionKey = "departments")
  private Path departments = Path.of("connectors", "departments");

  @Option(names = "--keys", descriptionKey = "keys-folder")
  private @Nullable Path keys;

  @Option(names = "--apply", descriptionKey = "apply")
  private boolean apply;

  @Override
  public Integer call() {
    RowSelection selection = selection();
    SealOpener opener = key.opener();
    ReplayOrder order = apply ? new ReplayOrder(account.account(), account.reason()) : null;
    Map<String, FeedMapping> feeds = feeds();
    return store.ask(connection -> run(connection, opener, feeds, selection, order));
  }

  private int run(
      Connection connection,
      SealOpener opener,
      Map<String, FeedMapping> feeds,
      RowSelection selection,
      @Nullable ReplayOrder order)
      throws SQLException {
    Replay replay = new Replay(connection, opener, feeds, Clock.systemUTC());
    ReplayReport report = order == null ? replay.show(selection) : replay.apply(selection, order);
    PrintWriter out = line().getOut();
    out.print(ReplayText.of(report));
    if (report.rows() == 0) {
      out.println(Texts.of("replay.nothing"));
    } else if (order == null) {
      out.println(Texts.of("replay.shown", report.rows()));
    } else {
      out.println(Texts.of("replay.applied", report.batches()));
    }
    out.flush();
    report.lines().stream()
        .filter(one -> one.effect() == Effect.CLOSED)
        .map(ReplayReport.Line::by)
        .distinct()
        .forEach(code -> line().getErr().println(Texts.problem(code, departments)));
    line().getErr().flush();
    return report.rows(Effect.REFUSED) + report.rows(Effect.CLOSED) == 0 ? 0 : 1;
  }

  private RowSelection selection() {
    RowSelection selection =
        new RowSelection(fingerprint, feed, time(from), time(to), address(row));
    if (selection.isEverything()) {
      throw refused("refused.selection");
    }
    return selection;
  }

  private @Nullable Instant time(@Nullable String written) {
    if (written == null) {
      return null;
    }
    Instant time = SourceClock.read(written);
    if (time == null) {
      throw refused("refused.time", written);
    }
    return time;
  }

  private @Nullable RowAddress address(@Nullable String written) {
    return written == null
        ? null
        : RowAddress.read(written).orElseThrow(() -> refused("refused.row", written));
  }

  private Map<String, FeedMapping> feeds() {
    try {
      return FeedMappings.of(departments, keys == null ? store.keys() : keys, Clock.systemUTC());
    } catch (KeyException unusable) {
      throw new ParameterException(line(), String.valueOf(unusable.getMessage()));
    }
  }

  private ParameterException refused(String text, Object... arguments) {
    return new ParameterException(line(), Texts.of(text, arguments));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
