package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** What must hold at a MariaDB source before its binlog is followed. */
final class MariaDbChecks {

  private final Feed feed;
  private final Source.Log log;
  private final JdbcSource source;
  private final FeedStores stores;

  MariaDbChecks(Feed feed, Source.Log log, JdbcSource source, FeedStores stores) {
    this.feed = feed;
    this.log = log;
    this.source = source;
    this.stores = stores;
  }

  void check() throws CaptureException {
    Map<String, String> settings = source.ask(log.table(), MariaDbChecks::settings);
    require(
        settings,
        "log_bin",
        "ON",
        "C221",
        "log-bin=mysql-bin in the server's configuration, and restart it");
    require(settings, "binlog_format", "ROW", "C222", "SET GLOBAL binlog_format = 'ROW'");
    require(settings, "binlog_row_image", "FULL", "C223", "SET GLOBAL binlog_row_image = 'FULL'");
    checkGrants();
    checkTable(log.table(), log.key(), EngineSettings.mainColumns(log), true);
    for (Child child : log.children().values()) {
      List<String> columns = new ArrayList<>(child.parent().keySet());
      columns.addAll(child.columns());
      checkTable(child.table(), child.key(), columns, false);
    }
    checkPosition();
  }

  private void require(
      Map<String, String> settings, String setting, String wanted, String code, String remedy)
      throws CaptureException {
    if (!wanted.equalsIgnoreCase(settings.getOrDefault(setting, ""))) {
      throw human(
          code,
          "the source has "
              + setting
              + "="
              + settings.get(setting)
              + ", which tells no whole rows. The database administrator must set "
              + remedy);
    }
  }

  private void checkGrants() throws CaptureException {
    String grants =
        source.ask(
            log.table(), connection -> String.join("\n", firstColumn(connection, "show grants")));
    String upper = grants.toUpperCase(Locale.ROOT);
    if (upper.contains("GRANT ALL PRIVILEGES ON *.*")) {
      return;
    }
    boolean follows = upper.contains("REPLICATION SLAVE") || upper.contains("REPLICATION REPLICA");
    boolean sees = upper.contains("BINLOG MONITOR") || upper.contains("REPLICATION CLIENT");
    boolean locks = upper.contains("RELOAD");
    if (!follows || !sees || !locks) {
      throw human(
          "C224",
          "the user may not follow the binlog. The database administrator must run: GRANT SELECT,"
              + " RELOAD, REPLICATION SLAVE, BINLOG MONITOR ON *.* TO <user of this connection>");
    }
  }

  private void checkTable(String table, List<String> key, List<String> columns, boolean main)
      throws CaptureException {
    String schema = table.substring(0, Math.max(0, table.indexOf('.')));
    String bare = table.substring(table.indexOf('.') + 1);
    Map<String, Boolean> found = source.ask(table, connection -> columns(connection, schema, bare));
    if (found.isEmpty()) {
      throw human(
          "C103",
          "the source has no table "
              + table
              + ", or the user may not see it. Correct the name in the feed file (database.table), or"
              + " let the database administrator run: GRANT SELECT ON "
              + table
              + " TO <user of this connection>");
    }
    List<String> missing =
        columns.stream().filter(column -> !found.containsKey(column)).distinct().toList();
    if (!missing.isEmpty()) {
      throw human(
          "C104",
          "table "
              + table
              + " lacks columns that the feed file takes: "
              + missing
              + ". Compare the feed file with the table");
    }
    Set<String> primary = new HashSet<>();
    found.forEach(
        (column, isKey) -> {
          if (isKey) {
            primary.add(column);
          }
        });
    if (primary.isEmpty()) {
      throw human(
          "C203",
          "table "
              + table
              + " has no primary key, so its changes cannot be told apart. The database administrator"
              + " must run: ALTER TABLE "
              + table
              + " ADD PRIMARY KEY ("
              + (key.isEmpty() ? "<columns>" : String.join(", ", key))
              + ")");
    }
    if (main && !primary.equals(Set.copyOf(key))) {
      throw human(
          "C204",
          "the feed file says that the key of "
              + table
              + " is "
              + key
              + ", the table says "
              + primary
              + ". Correct the key in the feed file");
    }
  }

  private void checkPosition() throws CaptureException {
    StoredOffset stored = StoredOffset.of(stores);
    if (stored.isAbsent() || stored.isMidLoad()) {
      stores.positions().clear();
      stores.history().clear();
      return;
    }
    List<String> files =
        source.ask(log.table(), connection -> firstColumn(connection, "show binary logs"));
    if (!files.contains(stored.text("file"))) {
      throw human(
          "C220",
          "the source has removed binlog file "
              + stored.text("file")
              + ", so changes since the stored position are missing and the feed does not go on by"
              + " itself. To load the feed anew, on purpose: delete from edge.capture_position where"
              + " feed = '"
              + feed.name()
              + "'");
    }
  }

  private static Map<String, String> settings(Connection connection) throws SQLException {
    Map<String, String> settings = new HashMap<>();
    String sql =
        "show global variables where variable_name in"
            + " ('log_bin', 'binlog_format', 'binlog_row_image')";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        settings.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
      }
    }
    return settings;
  }

  private static Map<String, Boolean> columns(Connection connection, String schema, String table)
      throws SQLException {
    String sql =
        "select lower(column_name), column_key = 'PRI' from information_schema.columns"
            + " where table_schema = ? and table_name = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      statement.setString(2, table);
      Map<String, Boolean> columns = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.put(rows.getString(1), rows.getBoolean(2));
        }
      }
      return columns;
    }
  }

  private static List<String> firstColumn(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private CaptureException human(String code, String message) {
    return new CaptureException(
        code,
        Remedy.HUMAN,
        "feed " + feed.name() + ", connection " + log.connection() + ": " + message,
        null);
  }
}
