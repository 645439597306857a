package org.fengqiao.ops.demo.legacy;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.ops.demo.world.Committee;
import org.fengqiao.ops.demo.world.LegacyTable;
import org.fengqiao.ops.demo.world.Trace;

/** The justice bureau's mediation register (人民调解), a PostgreSQL whose log the hub may read. */
final class JusticeRegister extends PostgresRegister {

  private final DataSource database;

  JusticeRegister(DataSource database) {
    super(database);
    this.database = database;
  }

  /** Enters the mediation committees, unless they are there. */
  void enter(List<Committee> committees) throws SQLException {
    var sql =
        "insert into t_rmtj_tjwyh (bh, jgmc, jgdm, twhlx, ssqy) values (?, ?, ?, ?, ?) on conflict do nothing";
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (Committee committee : committees) {
        statement.setString(1, committee.number());
        statement.setString(2, committee.name());
        statement.setString(3, committee.address());
        statement.setString(4, committee.kind());
        statement.setString(5, committee.division());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void delete(Trace trace) throws SQLException {
    Object id = requireNonNull(trace.main().value("id"));
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      SqlRows.delete(connection, LegacyTable.MEDIATION_PARTY, "ajbh", id);
      SqlRows.delete(connection, LegacyTable.MEDIATION, "id", id);
      connection.commit();
    }
  }
}
