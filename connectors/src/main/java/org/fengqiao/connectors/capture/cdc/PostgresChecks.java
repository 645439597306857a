package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must hold at a PostgreSQL source before its log is followed. A table without a key must
 * never enter a publication: from then on the source would refuse its own updates.
 */
final class PostgresChecks implements LogChecks {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresChecks.class);
  private static final String TABLE =
      """
      select c.relreplident::text,
             (select coalesce(string_agg(a.attname, ',' order by array_position(i.indkey::int2[], a.attnum)), '')
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
               where i.indrelid = c.oid and i.indisprimary),
             (select string_agg(a.attname, ',') from pg_attribute a
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
             has_table_privilege(c.oid, 'select')
        from pg_class c where c.oid = to_regclass(?)""";

  private final Feed feed;
  private final FeedPlace place;
  private final Source.Log log;
  private final FeedStores stores;
  private final String name;

  PostgresChecks(Feed feed, Source.Log log, FeedStores stores) {
    this.feed = feed;
    this.place = new FeedPlace(feed.name(), log.connection());
    this.log = log;
    this.stores = stores;
    this.name = LogNames.of(feed.name());
  }

  private record Table(String identity, Set<String> key, Set<String> columns, boolean readable) {}

  private record Rights(String walLevel, boolean mayReplicate, String user) {}

  @Override
  public void check(JdbcSource source) throws CaptureException {
    checkTables(source).forEach(this::warnOfLostParents);
    PostgresPublication publication = new PostgresPublication(feed, log, source);
    if (StoredOffset.of(stores).isAbsent()) {
      publication.createIfAbsent();
    }
    publication.check();
    new PostgresSlot(feed, log, source, stores, name).check();
  }

  @Override
  public void checkAgain(JdbcSource source) throws CaptureException {
    checkTables(source);
    new PostgresPublication(feed, log, source).check();
  }

  /** Checks every table; gives the child tables whose removed rows do not tell their parents. */
  private List<String> checkTables(JdbcSource source) throws CaptureException {
    Rights rights = source.ask(log.table(), PostgresChecks::rights);
    if (!rights.walLevel().equals("logical")) {
      throw place.stops("C201", rights.walLevel());
    }
    if (!rights.mayReplicate()) {
      throw place.stops("C202", rights.user());
    }
    checkTable(source, log.table(), log.key(), EngineSettings.mainColumns(log), rights.user());
    List<String> silent = new ArrayList<>();
    for (Child child : log.children().values()) {
      List<String> columns = new ArrayList<>(child.key());
      columns.addAll(child.parent().keySet());
      columns.addAll(child.columns());
      Table table = checkTable(source, child.table(), child.key(), columns, rights.user());
      if (!table.identity().equals("f")) {
        silent.add(child.table());
      }
    }
    return silent;
  }

  private void warnOfLostParents(String table) {
    LOG.warn("{}", place.text("C215", table));
  }

  private Table checkTable(
      JdbcSource source, String table, List<String> key, List<String> columns, String user)
      throws CaptureException {
    Table found = source.ask(table, connection -> table(connection, table));
    if (!found.readable()) {
      throw place.stops("C105", table, user);
    }
    if (found.key().isEmpty() && !found.identity().equals("f")) {
      throw place.stops("C203", table, key.isEmpty() ? "<columns>" : String.join(", ", key));
    }
    if (table.equals(log.table())
        && !found.key().equals(Set.copyOf(key))
        && !found.identity().equals("f")) {
      throw place.stops("C204", table, key, found.key());
    }
    List<String> missing =
        columns.stream().filter(column -> !found.columns().contains(column)).distinct().toList();
    if (!missing.isEmpty()) {
      throw place.stops("C104", table, missing);
    }
    return found;
  }

  private static Rights rights(Connection connection) throws SQLException {
    String sql =
        "select current_setting('wal_level'), rolreplication or rolsuper, current_user::text"
            + " from pg_roles where rolname = current_user";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return new Rights(rows.getString(1), rows.getBoolean(2), rows.getString(3));
    }
  }

  private static Table table(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TABLE)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("No such table", "42P01");
        }
        return new Table(
            rows.getString(1),
            names(rows.getString(2)),
            names(rows.getString(3)),
            rows.getBoolean(4));
      }
    }
  }

  private static Set<String> names(String joined) {
    Set<String> names = new HashSet<>(List.of(joined.split(",")));
    names.remove("");
    return names;
  }
}
