package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/**
 * What the account and the tables of a PostgreSQL source must fulfil. A table without a key must
 * never enter a publication: from then on the source would refuse its own updates.
 */
final class PostgresTables {

  private static final String TABLE =
      """
      select c.relreplident::text,
             (select coalesce(string_agg(a.attname, chr(10) order by array_position(i.indkey::int2[], a.attnum)), '')
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
               where i.indrelid = c.oid and i.indisprimary),
             (select string_agg(a.attname, chr(10)) from pg_attribute a
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
             has_table_privilege(c.oid, 'select'),
             (select count(*) from pg_class o where o.relnamespace = c.relnamespace
                and o.relkind = c.relkind and lower(o.relname) = lower(c.relname))
        from pg_class c where c.oid = to_regclass(?)""";
  private static final String RIGHTS =
      "select current_setting('wal_level'), rolreplication or rolsuper, current_user::text"
          + " from pg_roles where rolname = current_user";

  private final FeedPlace place;
  private final Source.Log log;

  PostgresTables(String feed, Source.Log log) {
    this.place = new FeedPlace(feed, log.connection());
    this.log = log;
  }

  /** Columns in lower case, and how many tables differ from this one by capitals alone. */
  private record Table(
      String identity, Set<String> key, Set<String> columns, boolean readable, int spellings) {}

  private record Rights(String walLevel, boolean mayReplicate, String user) {}

  /** In the order in which they must be mended. */
  List<Requirement> requirements() {
    List<Requirement> all = new ArrayList<>();
    all.add(Requirement.must(Kind.LOG_FORMAT, "wal_level", this::checkLevel));
    all.add(Requirement.must(Kind.LOG_RIGHTS, "REPLICATION", this::checkRights));
    all.addAll(ofTable(log.table(), log.key(), EngineSettings.mainColumns(log)));
    for (Child child : log.children().values()) {
      List<String> columns = new ArrayList<>(child.key());
      columns.addAll(child.parent().keySet());
      columns.addAll(child.columns());
      all.addAll(ofTable(child.table(), child.key(), columns));
    }
    log.children()
        .values()
        .forEach(
            child ->
                all.add(
                    Requirement.should(
                        Kind.PARENT_IN_LOG, child.table(), source -> checkParent(source, child))));
    return all;
  }

  private List<Requirement> ofTable(String table, List<String> key, List<String> columns) {
    return List.of(
        Requirement.must(Kind.READABLE, table, source -> checkReadable(source, table)),
        Requirement.must(Kind.KEY, table, source -> checkKey(source, table, key)),
        Requirement.must(Kind.COLUMNS, table, source -> checkColumns(source, table, columns)));
  }

  private void checkLevel(JdbcSource source) throws CaptureException {
    Rights rights = source.ask(log.table(), PostgresTables::rights);
    if (!rights.walLevel().equals("logical")) {
      throw place.stops("C201", rights.walLevel());
    }
  }

  private void checkRights(JdbcSource source) throws CaptureException {
    Rights rights = source.ask(log.table(), PostgresTables::rights);
    if (!rights.mayReplicate()) {
      throw place.stops("C202", rights.user());
    }
  }

  private void checkReadable(JdbcSource source, String table) throws CaptureException {
    Table found = table(source, table);
    if (!found.readable()) {
      throw place.stops(
          "C105", source.table(table).shown(), source.ask(table, PostgresTables::rights).user());
    }
    // The log's reader does not tell capitals from small letters.
    if (found.spellings() > 1) {
      throw place.stops("C258", table);
    }
  }

  private void checkKey(JdbcSource source, String table, List<String> key) throws CaptureException {
    Table found = table(source, table);
    if (found.identity().equals("f")) {
      return;
    }
    if (found.key().isEmpty()) {
      SourceTable known = source.table(table);
      String columns = String.join(", ", key.stream().map(known::shownColumn).toList());
      throw place.stops("C203", known.shown(), key.isEmpty() ? "<columns>" : columns);
    }
    if (table.equals(log.table()) && !found.key().equals(Set.copyOf(key))) {
      throw place.stops("C204", table, key, found.key());
    }
  }

  private void checkColumns(JdbcSource source, String table, List<String> columns)
      throws CaptureException {
    Table found = table(source, table);
    List<String> missing =
        columns.stream().filter(column -> !found.columns().contains(column)).distinct().toList();
    if (!missing.isEmpty()) {
      throw place.stops("C104", table, missing);
    }
  }

  private void checkParent(JdbcSource source, Child child) throws CaptureException {
    Table found = table(source, child.table());
    // By default the log tells a removed row's primary key, which may name the parent.
    boolean keyTells =
        found.identity().equals("d") && found.key().containsAll(child.parent().keySet());
    if (!found.identity().equals("f") && !keyTells) {
      throw place.stops("C215", source.table(child.table()).shown());
    }
  }

  private static Rights rights(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RIGHTS);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return new Rights(rows.getString(1), rows.getBoolean(2), rows.getString(3));
    }
  }

  private static Table table(JdbcSource source, String table) throws CaptureException {
    SourceTable known = source.table(table);
    return source.ask(table, connection -> table(connection, known.sql()));
  }

  private static Table table(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TABLE)) {
      statement.setString(1, sql);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("No such table", "42P01");
        }
        return new Table(
            rows.getString(1),
            names(rows.getString(2)),
            names(rows.getString(3)),
            rows.getBoolean(4),
            rows.getInt(5));
      }
    }
  }

  private static Set<String> names(String joined) {
    Set<String> names = new HashSet<>(List.of(joined.toLowerCase(Locale.ROOT).split("\n")));
    names.remove("");
    return names;
  }
}
