package org.fengqiao.connectors.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.connectors.mapping.MissedCodes.Missed;

/**
 * The codes without a target in an edge's store.
 *
 * @param store connection to the edge's store, which stays open
 */
public record CodeWorks(Connection store) {

  // Of a feed only what its present version does not know is work.
  private static final String READ =
      """
      select c.* from edge.missed_code c
      join edge.feed_progress p on p.feed = c.feed and p.mapping_version = c.version
      order by c.feed, c.counted desc, c.field, c.code
      """;
  private static final String ADD =
      """
      insert into edge.missed_code as c (feed, version, field, columns, code, known, counted)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (feed, version, field, columns, code)
      do update set counted = c.counted + excluded.counted, known = excluded.known, last_met = now()
      """;

  /** The codes that the feeds do not know as they run now, those with most rows first. */
  public List<CodeWork> read() throws SQLException {
    List<CodeWork> works = new ArrayList<>();
    try (PreparedStatement statement = store.prepareStatement(READ);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        works.add(
            new CodeWork(
                rows.getString("feed"),
                rows.getInt("version"),
                new Missed(
                    rows.getString("field"),
                    rows.getString("columns"),
                    rows.getString("code"),
                    Set.of((String[]) rows.getArray("known").getArray())),
                rows.getLong("counted"),
                instant(rows, "first_met"),
                instant(rows, "last_met")));
      }
    }
    return works;
  }

  private static Instant instant(ResultSet rows, String column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Adds rows that had such codes. */
  public void add(String feed, int version, Map<Missed, Long> counts) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(ADD)) {
      for (Map.Entry<Missed, Long> count : counts.entrySet()) {
        Missed missed = count.getKey();
        statement.setString(1, feed);
        statement.setInt(2, version);
        statement.setString(3, missed.field());
        statement.setString(4, missed.columns());
        statement.setString(5, missed.text());
        statement.setArray(
            6, store.createArrayOf("text", new TreeSet<>(missed.known()).toArray(new String[0])));
        statement.setLong(7, count.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
