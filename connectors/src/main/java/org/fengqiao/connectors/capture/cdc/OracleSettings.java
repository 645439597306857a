package org.fengqiao.connectors.capture.cdc;

import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.OracleContainer;
import org.jspecify.annotations.Nullable;

/** The engine's properties for an Oracle, whose redo log is read by LogMiner. */
final class OracleSettings {

  private static final Pattern THIN =
      Pattern.compile("jdbc:oracle:thin:@(?://)?([^:/]+):(\\d{1,5})[:/]([^:/?]+)(?:[:/?].*)?");

  private OracleSettings() {}

  /**
   * Adds them.
   *
   * @param container where the table's database hangs; null for a database by itself
   * @throws SQLException when the url does not name host, port and service
   */
  static void put(
      Properties properties, String table, String url, @Nullable OracleContainer container)
      throws SQLException {
    Matcher parts = THIN.matcher(url);
    if (!parts.matches()) {
      throw new SQLException("The url does not name host, port and service", "08001");
    }
    properties.setProperty("connector.class", "io.debezium.connector.oracle.OracleConnector");
    properties.setProperty("database.hostname", parts.group(1));
    properties.setProperty("database.port", parts.group(2));
    properties.setProperty("database.dbname", parts.group(3));
    if (container != null) {
      // The log is one for all databases of the container, and is mined at its root.
      properties.setProperty("database.dbname", container.root());
      properties.setProperty("database.pdb.name", container.pdb());
    }
    properties.setProperty("snapshot.include.collection.list", "(.*\\.)?" + Pattern.quote(table));
    properties.setProperty("snapshot.locking.mode", "none");
    properties.setProperty("database.connection.adapter", "LogMiner");
    // The other strategies have the server write its dictionary into its log.
    properties.setProperty("log.mining.strategy", "online_catalog");
    // A transaction that is open while the load begins would else be told only from there on.
    properties.setProperty("log.mining.transaction.snapshot.boundary.mode", "all");
    // Else a large text would come as if it were empty.
    properties.setProperty("lob.enabled", "true");
  }
}
