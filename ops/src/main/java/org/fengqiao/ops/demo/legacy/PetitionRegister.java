package org.fengqiao.ops.demo.legacy;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.LegacyTable;
import org.fengqiao.ops.demo.world.Trace;

/** The petition office's register (信访), a MariaDB whose row binlog the hub may read. */
final class PetitionRegister implements LegacyStore {

  private final DataSource database;

  PetitionRegister(DataSource database) {
    this.database = database;
  }

  @Override
  public void load(List<Trace> traces) throws SQLException {
    List<LegacyRow> rows =
        traces.stream()
            .flatMap(trace -> trace.rows().stream())
            .sorted(Comparator.comparing(LegacyRow::table))
            .toList();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set sql_log_bin = 0"); // history is read by a snapshot, not from the log
      }
      SqlRows.insert(connection, rows);
      connection.commit();
    }
  }

  @Override
  public void insert(Trace trace) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      SqlRows.insert(connection, trace.rows());
      connection.commit();
    }
  }

  @Override
  public void update(Trace changed, List<LegacyRow> added) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      SqlRows.update(connection, changed.main());
      SqlRows.insert(connection, added);
      connection.commit();
    }
  }

  @Override
  public void delete(Trace trace) throws SQLException {
    Object item = requireNonNull(trace.main().value("id"));
    Object key = requireNonNull(trace.main().value("petition_id"));
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      SqlRows.delete(connection, LegacyTable.PETITIONER, "xfjbh", item);
      SqlRows.delete(connection, LegacyTable.PETITION_HANDLING, "xfjbh", item);
      SqlRows.delete(connection, LegacyTable.PETITION, "petition_id", key);
      connection.commit();
    }
  }
}
