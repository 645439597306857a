package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.capture.TableRequirements;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** What the tables of any database must fulfil before its log is followed: columns and key. */
final class LoggedTables {

  private LoggedTables() {}

  static List<Requirement> requirements(FeedPlace place, Source.Log log) {
    List<Requirement> all =
        new ArrayList<>(
            TableRequirements.readable(place, log.table(), EngineSettings.mainColumns(log)));
    all.add(Requirement.must(Kind.KEY, log.table(), source -> checkKey(source, place, log)));
    for (Child child : log.children().values()) {
      List<String> columns = new ArrayList<>(child.key());
      columns.addAll(child.parent().keySet());
      columns.addAll(child.columns());
      all.addAll(TableRequirements.readable(place, child.table(), columns));
    }
    return all;
  }

  private static void checkKey(JdbcSource source, FeedPlace place, Source.Log log)
      throws CaptureException {
    SourceTable table = source.table(log.table());
    Set<String> primary = source.ask(log.table(), connection -> primaryKey(connection, table));
    if (primary.isEmpty()) {
      throw place.stops("C203", log.table(), String.join(", ", log.key()));
    }
    Set<String> said =
        log.key().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    if (!primary.equals(said)) {
      throw place.stops("C204", log.table(), log.key(), primary);
    }
  }

  private static Set<String> primaryKey(Connection connection, SourceTable table)
      throws SQLException {
    Set<String> columns = new HashSet<>();
    try (ResultSet rows =
        connection.getMetaData().getPrimaryKeys(table.catalog(), table.schema(), table.name())) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return columns;
  }
}
