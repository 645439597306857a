package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** What a SQL Server database must fulfil before its change tables are read. */
final class SqlServerRequirements {

  /** Where an account arrives that names no database. */
  private static final String SYSTEM = "master";

  private static final String OF_DATABASE =
      "select count(*) from sys.databases where database_id = db_id() and is_cdc_enabled = 1";
  private static final String OF_TABLE =
      "select count(*) from cdc.change_tables where source_object_id = object_id(?)";

  private SqlServerRequirements() {}

  /** In the order in which it must be mended. */
  static List<Requirement> of(FeedPlace place, Source.Log log) {
    List<Requirement> all = new ArrayList<>();
    all.add(
        Requirement.must(
            Kind.LOG_FORMAT,
            "databaseName",
            source -> {
              if (SYSTEM.equalsIgnoreCase(source.ask("", Connection::getCatalog))) {
                throw place.stops("C479");
              }
            }));
    all.add(
        Requirement.must(
            Kind.LOG_FORMAT,
            "sp_cdc_enable_db",
            source -> {
              if (source.ask("sys.databases", connection -> count(connection, OF_DATABASE)) == 0) {
                throw place.stops("C473", "the database", "EXEC sys.sp_cdc_enable_db");
              }
            }));
    all.addAll(LoggedTables.requirements(place, log));
    all.add(changes(place, log.table()));
    log.children().values().stream()
        .map(Child::table)
        .forEach(table -> all.add(changes(place, table)));
    all.add(
        Requirement.must(
            Kind.LOG_FORMAT,
            "SQL Server Agent",
            source -> {
              if (source.ask("sys.fn_cdc_get_max_lsn", Lsn::newest).equals(Lsn.NONE)) {
                throw place.stops("C474");
              }
            }));
    return all;
  }

  private static Requirement changes(FeedPlace place, String table) {
    return Requirement.must(Kind.LOG_RIGHTS, table, source -> checkChanges(source, place, table));
  }

  private static void checkChanges(JdbcSource source, FeedPlace place, String table)
      throws CaptureException {
    long instances =
        source.ask("cdc.change_tables", connection -> count(connection, OF_TABLE, table));
    if (instances == 0) {
      throw place.stops("C473", table, enabling(table));
    }
  }

  /** The statement by which the server begins to keep the changes of a table. */
  static String enabling(String table) {
    int dot = table.indexOf('.');
    String schema = dot < 0 ? "dbo" : table.substring(0, dot);
    return "EXEC sys.sp_cdc_enable_table @source_schema = N'"
        + schema
        + "', @source_name = N'"
        + table.substring(dot + 1)
        + "', @role_name = N'hub_cdc', @supports_net_changes = 0";
  }

  private static long count(Connection connection, String sql, String... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < arguments.length; place++) {
        statement.setString(place + 1, arguments[place]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}
