package org.fengqiao.connectors.capture;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/** A database of a legacy system, as its own applications use it. */
public record TestDatabase(String url, String user, String password) {

  /** How the edge reaches it. */
  public ConnectionSettings connection() {
    return new ConnectionSettings(url, user, password);
  }

  /** A connection of its own. */
  public Connection open() throws SQLException {
    if (!url.startsWith("jdbc:mysql:")) {
      return DriverManager.getConnection(url, user, password);
    }
    Properties account = new Properties();
    account.setProperty("user", user);
    account.setProperty("password", password);
    return DroppedDriver.DRIVERS.accepting(url).orElseThrow().connect(url, account);
  }

  /** Runs statements, each in a transaction of its own. */
  public void run(String... statements) {
    try (Connection connection = open();
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
    try (Connection connection = open()) {
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
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
