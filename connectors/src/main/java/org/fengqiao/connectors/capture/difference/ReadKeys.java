package org.fengqiao.connectors.capture.difference;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.EdgeTables;

/**
 * The keys that a reading has met, kept in the edge's store, and those that it has not. Keys are
 * compared there byte by byte, whatever the source takes for equal.
 */
final class ReadKeys {

  private static final int PAGE = 1000;
  private static final String BEGIN = "delete from edge.read_key where feed = ?";
  private static final String ADD =
      "insert into edge.read_key (feed, source_key) select ?, unnest(?::text[]) on conflict do nothing";
  private static final String COUNT = "select count(*) from edge.read_key where feed = ?";
  // An empty digest stands for a row that was removed.
  private static final String HELD =
      "from edge.seen_version s where s.feed = ? and s.digest <> '' and s.source_key not like 'no-key-%'";
  private static final String GONE =
      HELD
          + " and not exists (select from edge.read_key r where r.feed = s.feed and r.source_key ="
          + " s.source_key)";

  private final EdgeTables tables;
  private final String feed;
  private long added;

  ReadKeys(DataSource edgeStore, String feed) {
    this.tables = new EdgeTables(edgeStore, feed);
    this.feed = feed;
  }

  /** Forgets the keys of the reading before. */
  void begin() throws CaptureException {
    added = 0;
    tables.change(BEGIN, feed);
  }

  /** Notes keys; false when one of them was met before in this reading. */
  boolean add(List<String> keys) throws CaptureException {
    int written =
        tables.inTransaction(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setString(1, feed);
                statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
                return statement.executeUpdate();
              }
            });
    added += written;
    return written == keys.size();
  }

  /** Whether every key that was noted is still there: a crash of the store empties the table. */
  boolean isComplete() throws CaptureException {
    return number(COUNT) == added;
  }

  /** Records that were handed on and not removed. */
  long countHeld() throws CaptureException {
    return number("select count(*) " + HELD);
  }

  /** Those among them that the reading has not met. */
  long countGone() throws CaptureException {
    return number("select count(*) " + GONE);
  }

  /** The next of the keys that the reading has not met, in the store's order; empty at the end. */
  List<String> goneAfter(String last) throws CaptureException {
    return ask(
        "select s.source_key " + GONE + " and s.source_key > ? order by s.source_key limit " + PAGE,
        rows -> {
          List<String> keys = new ArrayList<>();
          while (rows.next()) {
            keys.add(rows.getString(1));
          }
          return keys;
        },
        last);
  }

  private long number(String sql) throws CaptureException {
    return ask(
        sql,
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  @FunctionalInterface
  private interface Answer<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private <T> T ask(String sql, Answer<T> answer, String... more) throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, feed);
            for (int number = 0; number < more.length; number++) {
              statement.setString(number + 2, more[number]);
            }
            try (ResultSet rows = statement.executeQuery()) {
              return answer.read(rows);
            }
          }
        });
  }
}
