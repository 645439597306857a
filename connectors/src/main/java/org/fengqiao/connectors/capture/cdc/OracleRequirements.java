package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** What an Oracle database and an account there must fulfil before its redo log is mined. */
final class OracleRequirements {

  private static final List<String> VIEWS =
      List.of("V_$DATABASE", "V_$LOG", "V_$ARCHIVED_LOG", "V_$TRANSACTION");
  private static final String LOOK = "select count(*) from sys.%s where 1 = 0";
  private static final String MAY_MINE =
      "select count(*) from all_procedures where owner = 'SYS' and object_name = 'DBMS_LOGMNR'";
  private static final String HANGS_IN =
      "select case cdb when 'YES' then sys_context('userenv', 'con_name') else '-' end from v$database";
  private static final String ALL_COLUMNS =
      """
      select count(*) from v$database
       where supplemental_log_data_all = 'YES'
          or exists (select 1 from all_log_groups
                      where log_group_type = 'ALL COLUMN LOGGING'
                        and upper(owner || '.' || table_name) = upper(?))""";

  private OracleRequirements() {}

  /** In the order in which it must be mended. */
  static List<Requirement> of(FeedPlace place, Source.Log log) {
    List<Requirement> all = new ArrayList<>();
    VIEWS.forEach(view -> all.add(view(place, view)));
    all.add(
        Requirement.must(
            Kind.LOG_RIGHTS,
            "DBMS_LOGMNR",
            source -> {
              if (source.ask("all_procedures", connection -> count(connection, MAY_MINE)) == 0) {
                throw place.stops("C477", "GRANT LOGMINING; GRANT EXECUTE ON SYS.DBMS_LOGMNR");
              }
            }));
    all.add(
        setting(
            place,
            "log_mode",
            "ARCHIVELOG",
            "SHUTDOWN IMMEDIATE; STARTUP MOUNT; ALTER DATABASE ARCHIVELOG; ALTER DATABASE OPEN"));
    all.add(
        setting(
            place, "supplemental_log_data_min", "YES", "ALTER DATABASE ADD SUPPLEMENTAL LOG DATA"));
    all.add(Requirement.must(Kind.LOG_FORMAT, "container", source -> hangs(source, place, log)));
    all.addAll(LoggedTables.requirements(place, log));
    all.add(allColumns(place, log.table()));
    log.children().values().stream()
        .map(Child::table)
        .forEach(table -> all.add(allColumns(place, table)));
    return all;
  }

  /** A right to a view that is lacking looks to the database like a view that is not there. */
  private static Requirement view(FeedPlace place, String view) {
    return Requirement.must(
        Kind.LOG_RIGHTS,
        view,
        source -> {
          try {
            source.ask(view, connection -> count(connection, LOOK.formatted(view)));
          } catch (CaptureException refused) {
            if (refused.remedy() != Remedy.HUMAN) {
              throw refused;
            }
            throw place.stops(refused, "C477", "GRANT SELECT ON SYS." + view);
          }
        });
  }

  /** The log of a pluggable database is mined at the root of its container. */
  private static void hangs(JdbcSource source, FeedPlace place, Source.Log log)
      throws CaptureException {
    String pdb = source.ask("v$database", connection -> first(connection, HANGS_IN));
    if (log.container() == null && !pdb.equals("-")) {
      throw place.stops("C478", pdb);
    }
  }

  private static Requirement setting(FeedPlace place, String column, String wanted, String remedy) {
    return Requirement.must(
        Kind.LOG_FORMAT,
        column,
        source -> {
          String found =
              source.ask(
                  "v$database",
                  connection -> first(connection, "select " + column + " from v$database"));
          // A stronger form of supplemental logging implies the least one.
          if (!wanted.equals(found) && !found.equals("IMPLICIT")) {
            throw place.stops("C476", column, found, remedy);
          }
        });
  }

  /** Without it a change tells only the columns that changed, and a removal nothing. */
  private static Requirement allColumns(FeedPlace place, String table) {
    return Requirement.must(
        Kind.LOG_FORMAT,
        table,
        source -> {
          if (source.ask(table, connection -> count(connection, ALL_COLUMNS, table)) == 0) {
            throw place.stops("C476", "SUPPLEMENTAL LOG DATA " + table, "NO", adding(table));
          }
        });
  }

  /** The statement by which each change of a table tells its whole row. */
  static String adding(String table) {
    return "ALTER TABLE " + table + " ADD SUPPLEMENTAL LOG DATA (ALL) COLUMNS";
  }

  private static long count(Connection connection, String sql, String... arguments)
      throws SQLException {
    return Long.parseLong(first(connection, sql, arguments));
  }

  private static String first(Connection connection, String sql, String... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < arguments.length; place++) {
        statement.setString(place + 1, arguments[place]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? String.valueOf(rows.getString(1)) : "0";
      }
    }
  }
}
