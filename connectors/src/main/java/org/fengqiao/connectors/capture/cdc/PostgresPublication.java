package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.jspecify.annotations.Nullable;

/** The publication of a feed: its own tables and no other; made here if the user owns them. */
final class PostgresPublication {

  private final Feed feed;
  private final Source.Log log;
  private final JdbcSource source;
  private final String name;

  PostgresPublication(Feed feed, Source.Log log, JdbcSource source) {
    this.feed = feed;
    this.log = log;
    this.source = source;
    this.name = LogNames.of(feed.name());
  }

  void check() throws CaptureException {
    List<String> tables =
        Stream.concat(Stream.of(log.table()), log.children().values().stream().map(Child::table))
            .distinct()
            .toList();
    Set<String> published = source.ask(log.table(), this::published);
    if (published.isEmpty()) {
      create(tables);
      return;
    }
    List<String> missing = tables.stream().filter(table -> !published.contains(table)).toList();
    if (!missing.isEmpty()) {
      throw human(
          "C206",
          "publication "
              + name
              + " lacks "
              + missing
              + ". The owner of the tables must run: ALTER PUBLICATION "
              + name
              + " ADD TABLE "
              + String.join(", ", missing),
          null);
    }
  }

  private void create(List<String> tables) throws CaptureException {
    String sql = "CREATE PUBLICATION " + name + " FOR TABLE " + String.join(", ", tables);
    try {
      source.ask(
          log.table(),
          connection -> {
            connection.setReadOnly(false);
            try (Statement statement = connection.createStatement()) {
              return statement.execute(sql);
            } finally {
              connection.setReadOnly(true);
            }
          });
    } catch (CaptureException e) {
      if (e.remedy() == Remedy.RETRY) {
        throw e;
      }
      throw human(
          "C205",
          "the source has no publication "
              + name
              + " and the user may not make it. The owner of the tables must run: "
              + sql,
          e);
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

  private CaptureException human(String code, String message, @Nullable Throwable cause) {
    return new CaptureException(
        code,
        Remedy.HUMAN,
        "feed " + feed.name() + ", connection " + log.connection() + ": " + message,
        cause);
  }
}
