package org.fengqiao.connectors.capture;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last version and the content's digest of each row that a capture without a log has
 * handed on: a row that is read again unchanged is dropped, one that changed within the same clock
 * tick gets the next sequence.
 */
public final class SeenVersions {

  private static final String READ =
      """
      select source_key, position, sequence, digest from edge.seen_version
      where feed = ? and source_key = any(?)""";
  private static final String WRITE =
      """
      insert into edge.seen_version (feed, source_key, position, sequence, digest)
      values (?, ?, ?, ?, ?)
      on conflict (feed, source_key) do update
      set position = excluded.position, sequence = excluded.sequence, digest = excluded.digest""";

  private final DataSource edgeStore;
  private final String feed;
  private final RowDigest digests;

  /**
   * Opens the feed's memory.
   *
   * @param edgeStore database with the schema {@code edge}
   * @param feed name of the feed
   * @param digests keyed digests, so that the table does not tell the content
   */
  public SeenVersions(DataSource edgeStore, String feed, RowDigest digests) {
    this.edgeStore = edgeStore;
    this.feed = feed;
    this.digests = digests;
  }

  /** A row that is to be handed on, with the digest to remember after the broker confirmed it. */
  public record Reading(Captured.CaseRow row, byte[] digest) {}

  private record Memory(Version version, byte[] digest) {}

  /** What is new among the rows, with versions; in the given order, the last of each key. */
  public List<Reading> fresh(Collection<Captured.CaseRow> rows) throws CaptureException {
    Map<String, Memory> seen = read(rows.stream().map(Captured.CaseRow::key).toList());
    List<Reading> fresh = new ArrayList<>();
    for (Captured.CaseRow row : rows) {
      byte[] digest = digests.of(row);
      Memory last = seen.get(row.key());
      if (last != null && Arrays.equals(last.digest(), digest)) {
        continue;
      }
      Reading reading = new Reading(next(row, last), digest);
      seen.put(row.key(), new Memory(reading.row().version(), digest));
      fresh.add(reading);
    }
    return fresh;
  }

  private static Captured.CaseRow next(Captured.CaseRow row, @Nullable Memory last) {
    if (last == null || last.version().position() < row.version().position()) {
      return row;
    }
    // Changed within the same tick, or stamped by a clock that was set back: still the newer one.
    Version before = last.version();
    return new Captured.CaseRow(
        row.key(),
        new Version(before.position(), before.sequence() + 1),
        row.operation(),
        row.row(),
        row.children(),
        row.changedAt());
  }

  /** Remembers rows; call it only after the broker has confirmed them. */
  public void remember(Collection<Reading> readings) throws CaptureException {
    if (readings.isEmpty()) {
      return;
    }
    try (Connection connection = edgeStore.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
        for (Reading reading : readings) {
          statement.setString(1, feed);
          statement.setString(2, reading.row().key());
          statement.setLong(3, reading.row().version().position());
          statement.setInt(4, reading.row().version().sequence());
          statement.setBytes(5, reading.digest());
          statement.addBatch();
        }
        statement.executeBatch();
      }
      connection.commit();
    } catch (SQLException e) {
      throw storeAway(e);
    }
  }

  private Map<String, Memory> read(List<String> keys) throws CaptureException {
    try (Connection connection = edgeStore.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      Array wanted = connection.createArrayOf("text", keys.toArray());
      statement.setString(1, feed);
      statement.setArray(2, wanted);
      Map<String, Memory> seen = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Version version = new Version(rows.getLong(2), rows.getInt(3));
          seen.put(rows.getString(1), new Memory(version, rows.getBytes(4)));
        }
      }
      return seen;
    } catch (SQLException e) {
      throw storeAway(e);
    }
  }

  private CaptureException storeAway(SQLException e) {
    return new CaptureException(
        "C010",
        CaptureException.Remedy.RETRY,
        "feed "
            + feed
            + ": the edge's own database did not answer (SQL state "
            + e.getSQLState()
            + "). Check that it runs and has disk space",
        e);
  }
}
