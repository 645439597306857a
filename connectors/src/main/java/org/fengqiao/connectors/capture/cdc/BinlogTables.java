package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** What the tables of a MariaDB or MySQL must fulfil before their binlog is followed. */
final class BinlogTables {

  private static final String COLUMNS =
      "select lower(column_name), column_key = 'PRI' from information_schema.columns"
          + " where table_schema = ? and table_name = ?";

  private BinlogTables() {}

  static List<Requirement> requirements(FeedPlace place, Source.Log log) {
    List<Requirement> all =
        new ArrayList<>(
            ofTable(place, log.table(), log.key(), EngineSettings.mainColumns(log), true));
    for (Child child : log.children().values()) {
      List<String> columns = new ArrayList<>(child.parent().keySet());
      columns.addAll(child.columns());
      all.addAll(ofTable(place, child.table(), child.key(), columns, false));
    }
    return all;
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

  private static Map<String, Boolean> columns(Connection connection, String schema, String table)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
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
}
