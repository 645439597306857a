package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** What must hold at a MariaDB source before its binlog is followed. */
final class MariaDbChecks implements LogChecks {

  private final Feed feed;
  private final FeedPlace place;
  private final Source.Log log;
  private final FeedStores stores;

  MariaDbChecks(Feed feed, Source.Log log, FeedStores stores) {
    this.feed = feed;
    this.place = new FeedPlace(feed.name(), log.connection());
    this.log = log;
    this.stores = stores;
  }

  @Override
  public Optional<String> check(JdbcSource source) throws CaptureException {
    checkAgain(source);
    return checkPosition(source);
  }

  @Override
  public void checkAgain(JdbcSource source) throws CaptureException {
    for (Requirement requirement : requirements(feed.name(), log)) {
      requirement.check().against(source);
    }
  }

  /** What server, account and tables must fulfil, in the order in which it must be mended. */
  static List<Requirement> requirements(String feed, Source.Log log) {
    FeedPlace place = new FeedPlace(feed, log.connection());
    List<Requirement> all = new ArrayList<>();
    all.add(
        Requirement.must(
            Kind.LOG_FORMAT,
            "MariaDB",
            source -> {
              String version = source.ask("version()", MariaDbChecks::version);
              if (!isMariaDb(version)) {
                throw place.stops("C280", version);
              }
            }));
    all.add(
        setting(
            place,
            "log_bin",
            "ON",
            "C221",
            "log-bin=mysql-bin in the server's configuration, and restart it"));
    all.add(setting(place, "binlog_format", "ROW", "C222", "SET GLOBAL binlog_format = 'ROW'"));
    all.add(
        setting(place, "binlog_row_image", "FULL", "C223", "SET GLOBAL binlog_row_image = 'FULL'"));
    all.add(
        Requirement.must(
            Kind.LOG_RIGHTS,
            "REPLICATION SLAVE, BINLOG MONITOR, RELOAD",
            source -> checkGrants(source, place, log.table())));
    all.addAll(ofTable(place, log.table(), log.key(), EngineSettings.mainColumns(log), true));
    for (Child child : log.children().values()) {
      List<String> columns = new ArrayList<>(child.parent().keySet());
      columns.addAll(child.columns());
      all.addAll(ofTable(place, child.table(), child.key(), columns, false));
    }
    return all;
  }

  private static Requirement setting(
      FeedPlace place, String setting, String wanted, String code, String remedy) {
    return Requirement.must(
        Kind.LOG_FORMAT,
        setting,
        source -> {
          String found = source.ask("", MariaDbChecks::settings).getOrDefault(setting, "OFF");
          if (!wanted.equalsIgnoreCase(found)) {
            throw place.stops(code, setting, found, remedy);
          }
        });
  }

  /** The driver talks to MySQL as well, whose log this feed would read wrongly. */
  static boolean isMariaDb(String version) {
    return version.toLowerCase(Locale.ROOT).contains("mariadb");
  }

  private static String version(Connection connection) throws SQLException {
    return firstColumn(connection, "select version()").getFirst();
  }

  private static void checkGrants(JdbcSource source, FeedPlace place, String table)
      throws CaptureException {
    String grants =
        source.ask(table, connection -> String.join("\n", firstColumn(connection, "show grants")));
    String upper = grants.toUpperCase(Locale.ROOT);
    if (upper.contains("GRANT ALL PRIVILEGES ON *.*")) {
      return;
    }
    boolean follows = upper.contains("REPLICATION SLAVE") || upper.contains("REPLICATION REPLICA");
    boolean sees = upper.contains("BINLOG MONITOR") || upper.contains("REPLICATION CLIENT");
    boolean locks = upper.contains("RELOAD");
    if (!follows || !sees || !locks) {
      throw place.stops("C224");
    }
  }

  private static List<Requirement> ofTable(
      FeedPlace place, String table, List<String> key, List<String> columns, boolean main) {
    return List.of(
        Requirement.must(Kind.READABLE, table, source -> columns(source, place, table)),
        Requirement.must(
            Kind.COLUMNS,
            table,
            source -> {
              Map<String, Boolean> found = columns(source, place, table);
              List<String> missing =
                  columns.stream().filter(name -> !found.containsKey(name)).distinct().toList();
              if (!missing.isEmpty()) {
                throw place.stops("C104", table, missing);
              }
            }),
        Requirement.must(
            Kind.KEY,
            table,
            source -> {
              Set<String> primary =
                  columns(source, place, table).entrySet().stream()
                      .filter(Map.Entry::getValue)
                      .map(Map.Entry::getKey)
                      .collect(Collectors.toSet());
              if (primary.isEmpty()) {
                throw place.stops(
                    "C203", table, key.isEmpty() ? "<columns>" : String.join(", ", key));
              }
              if (main && !primary.equals(Set.copyOf(key))) {
                throw place.stops("C204", table, key, primary);
              }
            }));
  }

  private static Map<String, Boolean> columns(JdbcSource source, FeedPlace place, String table)
      throws CaptureException {
    String schema = table.substring(0, Math.max(0, table.indexOf('.')));
    String bare = table.substring(table.indexOf('.') + 1);
    Map<String, Boolean> found = source.ask(table, connection -> columns(connection, schema, bare));
    if (found.isEmpty()) {
      throw place.stops("C103", table);
    }
    return found;
  }

  /** Why the feed is loaded anew, when the binlog that it had reached is lost. */
  private Optional<String> checkPosition(JdbcSource source) throws CaptureException {
    StoredOffset stored = StoredOffset.of(stores);
    if (stored.isAbsent() || stored.isMidLoad()) {
      startOver(source);
      return Optional.empty();
    }
    String file = stored.text("file");
    Map<String, Long> sizes = source.ask(log.table(), MariaDbChecks::binlogs);
    // A file that is shorter than what was read of it is another file of the same name.
    if (sizes.getOrDefault(file, -1L) < stored.number("pos")) {
      String reason = place.text("C220", file, LoadPlan.ofMariaDb(source, log.table()).part());
      startOver(source);
      return Optional.of(reason);
    }
    return Optional.empty();
  }

  private void startOver(JdbcSource source) throws CaptureException {
    stores.loads().begin(source.ask(log.table(), MariaDbPosition::stands));
    stores.positions().clear();
    stores.history().clear();
  }

  static Map<String, Long> binlogs(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("show binary logs");
        ResultSet rows = statement.executeQuery()) {
      Map<String, Long> sizes = new HashMap<>();
      while (rows.next()) {
        sizes.put(rows.getString(1), rows.getLong(2));
      }
      return sizes;
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
}
