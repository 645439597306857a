package org.fengqiao.connectors.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.quarantine.AccessLog;
import org.fengqiao.connectors.quarantine.Corrections;
import org.fengqiao.connectors.quarantine.DepartmentFiles;
import org.fengqiao.connectors.quarantine.QuarantineBook;
import org.fengqiao.connectors.quarantine.QuarantinedRow;
import org.fengqiao.connectors.quarantine.RowAddress;
import org.fengqiao.connectors.quarantine.RowSeal;
import org.fengqiao.connectors.quarantine.SealBrokenException;
import org.fengqiao.connectors.quarantine.SealOpener;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes other values beside one quarantined row, sealed as the row is; the original stays. Exit
 * code 0 when they wait for approval, 1 when the row is not there or has no such column, 2 when the
 * command could not be followed.
 */
@Command(name = "correct", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class QuarantineCorrectCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final DepartmentKeyOptions key = new DepartmentKeyOptions();
  @Mixin private final AccountOptions account = new AccountOptions();

  @Parameters(arity = "1", descriptionKey = "quarantined-row")
  private String row = "";

  @Option(names = "--keys", descriptionKey = "keys-folder")
  private @Nullable Path keys;

  @Option(names = "--set", descriptionKey = "set", required = true)
  private Map<String, String> values = Map.of();

  @Override
  public Integer call() {
    RowAddress address =
        RowAddress.read(row)
            .orElseThrow(() -> new ParameterException(line(), Texts.of("refused.row", row)));
    String reason = account.reason();
    SealOpener opener = key.opener();
    RowSeal seal = seal(address);
    return store.ask(connection -> correct(connection, address, opener, seal, reason));
  }

  private int correct(
      Connection connection, RowAddress address, SealOpener opener, RowSeal seal, String reason)
      throws SQLException {
    List<QuarantinedRow> found = new QuarantineBook(connection).rows(address.toString(), 1);
    if (found.isEmpty()) {
      return refuse(Texts.problem("Q020", address));
    }
    connection.setAutoCommit(false);
    new AccessLog(connection)
        .write(account.account(), AccessLog.Action.CORRECT, List.of(address), reason);
    connection.commit();
    Map<String, @Nullable String> columns = columns();
    try {
      if (!(found.getFirst().open(opener) instanceof Captured.CaseRow whole)
          || !whole.row().names().containsAll(columns.keySet())) {
        return refuse(Texts.problem("Q024", address, columns.keySet()));
      }
    } catch (SealBrokenException closed) {
      return refuse(address + ": " + closed.getMessage());
    }
    new Corrections(connection).write(address, columns, seal, account.account(), reason);
    connection.commit();
    line().getOut().println(Texts.of("correct.written", address));
    line().getOut().flush();
    return 0;
  }

  /** A feed's name begins with its department, whose certificate lies at the edge. */
  private RowSeal seal(RowAddress address) {
    String department = address.feed().split("\\.", 2)[0].toUpperCase(Locale.ROOT);
    try {
      return new DepartmentFiles(
              new KeyFolder(keys == null ? store.keys() : keys), Department.valueOf(department))
          .certificate();
    } catch (KeyException unusable) {
      throw new ParameterException(line(), String.valueOf(unusable.getMessage()));
    } catch (IllegalArgumentException unknown) {
      throw new ParameterException(line(), Texts.of("refused.row", row));
    }
  }

  /** An empty value empties the cell. */
  private Map<String, @Nullable String> columns() {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    values.forEach(
        (column, value) ->
            columns.put(column.toLowerCase(Locale.ROOT), value.isEmpty() ? null : value));
    return columns;
  }

  private int refuse(String problem) {
    line().getErr().println(problem);
    line().getErr().flush();
    return 1;
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
