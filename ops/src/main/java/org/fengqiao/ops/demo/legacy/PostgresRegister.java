package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.Trace;

/** A register on PostgreSQL that never deletes: the police's call system (110 接处警) as it stands. */
class PostgresRegister implements LegacyStore {

  private final DataSource database;

  PostgresRegister(DataSource database) {
    this.database = database;
  }

  @Override
  public void load(List<Trace> traces) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      CopyLoader.load(connection, traces);
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
    throw new UnsupportedOperationException("this register never deletes");
  }
}
