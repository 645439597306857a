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
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last version and the content's digest of each row that a capture without a log has
 * handed on: a row that is read again unchanged is dropped, one that changed within the same clock
 * tick gets the next sequence. What is about to be handed on is written down before, for a kill may
 * come between the broker's confirmation and the memory: then the same content gets the same
 * version again, and content that changed meanwhile never the version of other content.
 */
public final class SeenVersions {

  private static final String READ =
      """
      select source_key, position, sequence, digest from edge.%s
      where feed = ? and source_key = any(?) order by position, sequence""";
  private static final String HAND =
      """
      insert into edge.handed_version (feed, source_key, position, sequence, digest)
      select ?, * from unnest(?::text[], ?::bigint[], ?::int[], ?::bytea[])
      on conflict do nothing""";
  private static final String REMEMBER =
      """
      insert into edge.seen_version (feed, source_key, position, sequence, digest)
      select ?, * from unnest(?::text[], ?::bigint[], ?::int[], ?::bytea[])
      on conflict (feed, source_key) do update
      set position = excluded.position, sequence = excluded.sequence, digest = excluded.digest""";
  private static final String FORGET =
      "delete from edge.handed_version where feed = ? and source_key = any(?)";

  private final EdgeTables tables;
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
    this.tables = new EdgeTables(edgeStore, feed);
    this.feed = feed;
    this.digests = digests;
  }

  /** Something that is to be handed on, with the digest to remember. */
  public record Reading(Captured captured, byte[] digest) {}

  private record Memory(Version version, byte[] digest) {
    boolean isOf(byte[] other) {
      return Arrays.equals(digest, other);
    }
  }

  /** What is new among the rows, with versions, in the given order. */
  public List<Reading> fresh(Collection<? extends Captured> rows) throws CaptureException {
    String[] keys = rows.stream().map(Captured::key).toArray(String[]::new);
    Map<String, Memory> seen = new HashMap<>();
    read("seen_version", keys).forEach((key, memories) -> seen.put(key, memories.getLast()));
    Map<String, List<Memory>> handed = read("handed_version", keys);
    List<Reading> fresh = new ArrayList<>();
    for (Captured row : rows) {
      byte[] digest = digests.of(row);
      Memory last = seen.get(row.key());
      if (last != null && last.isOf(digest)) {
        continue;
      }
      List<Memory> unsure = handed.getOrDefault(row.key(), List.of());
      Version version =
          unsure.stream()
              .filter(memory -> memory.isOf(digest))
              .filter(memory -> last == null || memory.version().compareTo(last.version()) > 0)
              .map(Memory::version)
              .findFirst()
              .orElseGet(() -> next(row.version(), newest(last, unsure)));
      seen.put(row.key(), new Memory(version, digest));
      fresh.add(new Reading(row.as(version), digest));
    }
    return fresh;
  }

  private static @Nullable Version newest(@Nullable Memory last, List<Memory> unsure) {
    Version seen = last == null ? null : last.version();
    Version told = unsure.isEmpty() ? null : unsure.getLast().version();
    return seen == null || told != null && told.compareTo(seen) > 0 ? told : seen;
  }

  /** Changed within the same tick, or stamped by a clock that was set back: still the newer one. */
  private static Version next(Version read, @Nullable Version before) {
    return before == null || before.position() < read.position()
        ? read
        : new Version(before.position(), before.sequence() + 1);
  }

  /** Writes down what is about to be handed on; call it before. */
  public void hand(Collection<Reading> readings) throws CaptureException {
    tables.inTransaction(connection -> write(connection, HAND, readings));
  }

  /** Remembers what was handed on; call it only after the broker has confirmed it. */
  public void remember(Collection<Reading> readings) throws CaptureException {
    Map<String, Reading> last = new HashMap<>();
    readings.forEach(reading -> last.put(reading.captured().key(), reading));
    tables.inTransaction(
        connection -> {
          write(connection, REMEMBER, last.values());
          try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, feed);
            statement.setArray(2, connection.createArrayOf("text", last.keySet().toArray()));
            return statement.executeUpdate();
          }
        });
  }

  private int write(Connection connection, String sql, Collection<Reading> readings)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, feed);
      statement.setArray(2, column(connection, "text", readings, one -> one.captured().key()));
      statement.setArray(
          3, column(connection, "bigint", readings, one -> one.captured().version().position()));
      statement.setArray(
          4, column(connection, "int", readings, one -> one.captured().version().sequence()));
      byte[][] digestColumn = readings.stream().map(Reading::digest).toArray(byte[][]::new);
      statement.setArray(5, connection.createArrayOf("bytea", digestColumn));
      return statement.executeUpdate();
    }
  }

  private static Array column(
      Connection connection, String type, Collection<Reading> rows, Function<Reading, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }

  /** By key, oldest version first. */
  private Map<String, List<Memory>> read(String table, String[] keys) throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(READ.formatted(table))) {
            statement.setString(1, feed);
            statement.setArray(2, connection.createArrayOf("text", keys));
            Map<String, List<Memory>> memories = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                Version version = new Version(rows.getLong(2), rows.getInt(3));
                memories
                    .computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                    .add(new Memory(version, rows.getBytes(4)));
              }
            }
            return memories;
          }
        });
  }
}
