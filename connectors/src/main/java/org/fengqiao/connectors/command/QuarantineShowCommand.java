package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.quarantine.AccessLog;
import org.fengqiao.connectors.quarantine.Correction;
import org.fengqiao.connectors.quarantine.Corrections;
import org.fengqiao.connectors.quarantine.QuarantineBook;
import org.fengqiao.connectors.quarantine.QuarantineJson;
import org.fengqiao.connectors.quarantine.QuarantinedRow;
import org.fengqiao.connectors.quarantine.RowAddress;
import org.fengqiao.connectors.quarantine.SealBrokenException;
import org.fengqiao.connectors.quarantine.SealOpener;
import org.fengqiao.connectors.quarantine.ShownRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Opens quarantined rows for the department's staff, after the look has been written down. Exit
 * code 0 when all were shown, 1 when there is no such row, one does not open or the edge's store
 * does not answer, 2 when the command could not be followed.
 */
@Command(name = "show", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class QuarantineShowCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final DepartmentKeyOptions key = new DepartmentKeyOptions();
  @Mixin private final AccountOptions account = new AccountOptions();

  @Parameters(arity = "1", descriptionKey = "quarantined")
  private String what = "";

  @Option(names = "--limit", descriptionKey = "show-limit", defaultValue = "20")
  private int limit;

  @Override
  public Integer call() {
    String reason = account.reason();
    SealOpener opener = key.opener();
    return store.ask(connection -> show(connection, opener, reason));
  }

  private int show(Connection connection, SealOpener opener, String reason) throws SQLException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    List<QuarantinedRow> rows = new QuarantineBook(connection).rows(what, limit);
    if (rows.isEmpty()) {
      line.getErr().println(Texts.problem("Q020", what));
      line.getErr().flush();
      return 1;
    }
    new AccessLog(connection)
        .write(
            account.account(),
            AccessLog.Action.SHOW,
            rows.stream().map(QuarantinedRow::address).toList(),
            reason);
    Map<RowAddress, Correction> corrections =
        new Corrections(connection).newest(rows.stream().map(QuarantinedRow::address).toList());
    int exitCode = 0;
    PrintWriter out = line.getOut();
    for (QuarantinedRow row : rows) {
      try {
        out.println(QuarantineJson.of(ShownRow.of(row, corrections.get(row.address()), opener)));
      } catch (SealBrokenException closed) {
        line.getErr().println(row.address() + ": " + closed.getMessage());
        exitCode = 1;
      }
    }
    out.flush();
    line.getErr().flush();
    return exitCode;
  }
}
