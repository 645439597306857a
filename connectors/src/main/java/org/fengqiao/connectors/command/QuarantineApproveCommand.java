package org.fengqiao.connectors.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.quarantine.AccessLog;
import org.fengqiao.connectors.quarantine.Correction;
import org.fengqiao.connectors.quarantine.Corrections;
import org.fengqiao.connectors.quarantine.RowAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Agrees to another person's correction of a row, so that a replay follows it. Exit code 0 when it
 * is approved, 1 when there is none, it is one's own or was not looked at, 2 when the command could
 * not be followed.
 */
@Command(name = "approve", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class QuarantineApproveCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final AccountOptions account = new AccountOptions();

  @Parameters(arity = "1", descriptionKey = "quarantined-row")
  private String row = "";

  @Override
  public Integer call() {
    RowAddress address =
        RowAddress.read(row)
            .orElseThrow(() -> new ParameterException(line(), Texts.of("refused.row", row)));
    String reason = account.reason();
    return store.ask(connection -> approve(connection, address, reason));
  }

  private int approve(Connection connection, RowAddress address, String reason)
      throws SQLException {
    Corrections corrections = new Corrections(connection);
    Correction newest = corrections.newest(List.of(address)).get(address);
    if (newest == null) {
      return refuse(Texts.problem("Q025", address));
    }
    String approver = newest.approvedBy();
    if (approver != null) {
      line().getOut().println(Texts.of("approve.already", address, approver));
      line().getOut().flush();
      return 0;
    }
    if (!newest.author().name().equalsIgnoreCase(account.account().name())
        && !corrections.isSeen(newest, account.account())) {
      return refuse(Texts.problem("Q027", address, account.account().name()));
    }
    connection.setAutoCommit(false);
    if (!corrections.approve(newest, account.account())) {
      connection.rollback();
      return refuse(Texts.problem("Q026", address, newest.author().name()));
    }
    new AccessLog(connection)
        .write(account.account(), AccessLog.Action.APPROVE, List.of(address), reason);
    connection.commit();
    line().getOut().println(Texts.of("approve.done", address));
    String systemUser = account.account().systemUser();
    if (newest.author().systemUser().equals(systemUser)) {
      line().getOut().println(Texts.of("approve.same-account", systemUser, newest.author().name()));
    }
    line().getOut().flush();
    return 0;
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
