package org.fengqiao.connectors.capture;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** A database of a legacy system, as its own applications use it. */
public record TestDatabase(String url, String user, String password) {

  /** How the edge reaches it. */
  public ConnectionSettings connection() {
    return new ConnectionSettings(url, user, password);
  }

  /** Runs statements, each in a transaction of its own. */
  public void run(String... statements) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Loads lines with COPY, whose rows share log positions. */
  public void copy(String table, String csv) {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin (format csv)", new StringReader(csv));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One number. */
  public long number(String sql) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
