package org.fengqiao.routes.platform.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.fengqiao.connectors.control.EdgeStoreAddress;
import org.postgresql.PGProperty;

/**
 * The running database below the home of a hub or an edge.
 *
 * @param home of the hub or the edge
 * @param url of its database, with its user
 */
record HomeStore(Path home, String url) {

  /** How the backup calls itself, and the place that the server keeps for it in its log. */
  static final String NAME = "fengqiao_backup";

  /** The database server's folder below any home. */
  static Path server(Path home) {
    return home.resolve("postgres");
  }

  /** The data folder below any home. */
  static Path data(Path home) {
    return server(home).resolve("data");
  }

  /** What of a home is neither database nor messages on their way. */
  static boolean isSmall(Path below) {
    Path first = below.getName(0);
    return !first.equals(Path.of("postgres")) && !first.equals(Path.of("broker"));
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, account());
  }

  /** A session that can only follow the write-ahead log. */
  Connection follow() throws SQLException {
    Properties account = account();
    PGProperty.REPLICATION.set(account, "true");
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(account, "10");
    PGProperty.PREFER_QUERY_MODE.set(account, "simple");
    return DriverManager.getConnection(url, account);
  }

  private static Properties account() {
    Properties account = new Properties();
    account.setProperty("user", EdgeStoreAddress.USER);
    PGProperty.APPLICATION_NAME.set(account, NAME);
    PGProperty.CONNECT_TIMEOUT.set(account, 5);
    return account;
  }
}
