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

/** What a source must fulfil before its log is followed for the first time. */
public final class LogRequirements {

  private static final String ROOM =
      """
      select current_setting('max_replication_slots')::int - (select count(*) from pg_replication_slots)::int,
             current_setting('max_wal_senders')::int - (select count(*) from pg_stat_replication)::int""";

  private LogRequirements() {}

  /**
   * Every requirement, in the order in which it must be mended; nothing is made or changed.
   *
   * @param feed name of the feed
   * @param log the tables whose log is followed
   */
  public static List<Requirement> of(String feed, Source.Log log) {
    return switch (log.kind()) {
      case POSTGRES -> postgres(feed, log);
      case MARIADB -> MariaDbRequirements.of(new FeedPlace(feed, log.connection()), log);
      case MYSQL -> MySqlRequirements.of(new FeedPlace(feed, log.connection()), log);
      case SQLSERVER -> SqlServerRequirements.of(new FeedPlace(feed, log.connection()), log);
      case ORACLE -> OracleRequirements.of(new FeedPlace(feed, log.connection()), log);
    };
  }

  /**
   * The statement that makes the publication of a PostgreSQL feed.
   *
   * @param feed name of the feed
   * @param tables its tables' names as the statement spells them
   */
  public static String publication(String feed, List<String> tables) {
    return PostgresPublication.creation(feed, tables);
  }

  /**
   * The statement by which a SQL Server begins to keep the changes of a table.
   *
   * @param table its name as the statement spells it
   */
  public static String sqlServerChanges(String table) {
    return SqlServerRequirements.enabling(table);
  }

  /**
   * The statement by which an Oracle logs whole rows of a table.
   *
   * @param table its name as the statement spells it
   */
  public static String oracleWholeRows(String table) {
    return OracleRequirements.adding(table);
  }

  private static List<Requirement> postgres(String feed, Source.Log log) {
    List<Requirement> all = new ArrayList<>(new PostgresTables(feed, log).requirements());
    String name = LogNames.of(feed);
    all.add(
        Requirement.must(
            Kind.PUBLICATION,
            name,
            source -> new PostgresPublication(feed, log, source).checkBeforeFirstStart()));
    FeedPlace place = new FeedPlace(feed, log.connection());
    all.add(Requirement.must(Kind.SLOT, name, source -> checkRoom(source, place)));
    return all;
  }

  private static void checkRoom(JdbcSource source, FeedPlace place) throws CaptureException {
    List<Integer> free = source.ask("pg_replication_slots", LogRequirements::free);
    if (free.getFirst() < 1) {
      throw place.stops("C217", "max_replication_slots");
    }
    if (free.getLast() < 1) {
      throw place.stops("C217", "max_wal_senders");
    }
  }

  private static List<Integer> free(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ROOM);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return List.of(rows.getInt(1), rows.getInt(2));
    }
  }
}
