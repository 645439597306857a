package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.feed.Source;

/** The publication of a feed: its own tables and no other; made here if the user owns them. */
final class PostgresPublication {

  private final FeedPlace place;
  private final Source.Log log;
  private final JdbcSource source;
  private final String name;

  PostgresPublication(String feed, Source.Log log, JdbcSource source) {
    this.place = new FeedPlace(feed, log.connection());
    this.log = log;
    this.source = source;
    this.name = LogNames.of(feed);
  }

  /** At the feed's first start, when no change can have been missed yet. */
  void createIfAbsent() throws CaptureException {
    if (source.ask(log.table(), this::tellsOfEveryChange).isEmpty()) {
      create();
    }
  }

  void check() throws CaptureException {
    Optional<Boolean> tellsOfEveryChange = source.ask(log.table(), this::tellsOfEveryChange);
    if (tellsOfEveryChange.isEmpty()) {
      throw place.stops("C209", name, place.feed());
    }
    if (!tellsOfEveryChange.get()) {
      throw place.stops("C207", name, place.feed());
    }
    Set<String> published = source.ask(log.table(), this::published);
    List<String> missing =
        tables().stream()
            .filter(table -> !published.contains(table.qualified()))
            .map(SourceTable::shown)
            .toList();
    if (!missing.isEmpty()) {
      throw place.stops("C206", name, missing, String.join(", ", missing), place.feed());
    }
  }

  /**
   * As {@link #check}, but a publication that the edge can make at its first start is not missed.
   */
  void checkBeforeFirstStart() throws CaptureException {
    if (source.ask(log.table(), this::tellsOfEveryChange).isPresent()) {
      check();
      return;
    }
    List<SourceTable> tables = tables();
    if (!source.ask(log.table(), connection -> mayBeMade(connection, tables))) {
      throw place.stops("C205", name, creation());
    }
  }

  private static boolean mayBeMade(Connection connection, List<SourceTable> tables)
      throws SQLException {
    String sql =
        "select has_database_privilege(current_database(), 'create') and"
            + " (select count(*) from pg_class where oid = any(?::regclass[]::oid[])"
            + " and pg_has_role(relowner, 'usage')) = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(
          1, connection.createArrayOf("text", tables.stream().map(SourceTable::sql).toArray()));
      statement.setInt(2, tables.size());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /**
   * The statement that makes the publication of a feed.
   *
   * @param tables its tables' names as the statement spells them
   */
  static String creation(String feed, List<String> tables) {
    return "CREATE PUBLICATION " + LogNames.of(feed) + " FOR TABLE " + String.join(", ", tables);
  }

  private String creation() throws CaptureException {
    return creation(place.feed(), tables().stream().map(SourceTable::shown).toList());
  }

  private List<SourceTable> tables() throws CaptureException {
    Set<String> written = new LinkedHashSet<>(List.of(log.table()));
    log.children().values().forEach(child -> written.add(child.table()));
    List<SourceTable> tables = new ArrayList<>();
    for (String table : written) {
      tables.add(source.table(table));
    }
    return tables;
  }

  private void create() throws CaptureException {
    String creation = creation();
    try {
      source.ask(
          log.table(),
          connection -> {
            connection.setReadOnly(false);
            try (Statement statement = connection.createStatement()) {
              return statement.execute(creation);
            } finally {
              connection.setReadOnly(true);
            }
          });
    } catch (CaptureException e) {
      if (e.remedy() == Remedy.RETRY) {
        throw e;
      }
      throw place.stops(e, "C205", name, creation);
    }
  }

  /** Empty when there is no such publication. */
  private Optional<Boolean> tellsOfEveryChange(Connection connection) throws SQLException {
    String sql =
        "select pubinsert and pubupdate and pubdelete and pubtruncate from pg_publication"
            + " where pubname = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBoolean(1)) : Optional.empty();
      }
    }
  }

  private Set<String> published(Connection connection) throws SQLException {
    String sql =
        "select schemaname || '.' || tablename from pg_publication_tables where pubname = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      Set<String> tables = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      return tables;
    }
  }
}
