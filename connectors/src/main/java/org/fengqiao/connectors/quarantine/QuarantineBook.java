package org.fengqiao.connectors.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.quarantine.QuarantinedRow.Content;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quarantine in an edge's store; opens nothing.
 *
 * @param store connection to the edge's store, which stays open
 */
public record QuarantineBook(Connection store) {

  private static final String FINGERPRINTS =
      """
      select fingerprint, feed, rule, field, min(source_column), count(*), min(quarantined_at),
        max(quarantined_at), max(mapping_version), min(remedy)
      from edge.quarantine where settled_at is null and (?::text is null or feed = ?)
      group by fingerprint, feed, rule, field order by feed, count(*) desc, fingerprint""";
  static final String ROWS =
      """
      select feed, record_key, position, sequence, rule, field, source_column, remedy,
        mapping_version, quarantined_at, content, sealed, newer_position, newer_sequence
      from edge.quarantine
      """;
  private static final String BY_FINGERPRINT =
      ROWS
          + """
          where fingerprint = ? and settled_at is null
          order by quarantined_at, record_key, position, sequence limit ?""";
  private static final String BY_ADDRESS =
      ROWS
          + """
          where feed = ? and record_key = ? and position = ? and sequence = ?
            and settled_at is null""";

  /**
   * Everything that is in quarantine, by what mends it.
   *
   * @param feed name of a feed; null for all
   */
  public List<Fingerprint> fingerprints(@Nullable String feed) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(FINGERPRINTS)) {
      statement.setObject(1, feed, Types.VARCHAR);
      statement.setObject(2, feed, Types.VARCHAR);
      List<Fingerprint> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Fingerprint(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getLong(6),
                  instant(row, 7),
                  instant(row, 8),
                  row.getInt(9),
                  row.getString(10)));
        }
      }
      return found;
    }
  }

  /**
   * The rows of a fingerprint, the oldest first, or the one row of an address.
   *
   * @param what a fingerprint, or an address as {@link RowAddress} writes it
   * @param limit most rows to give
   */
  public List<QuarantinedRow> rows(String what, int limit) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(BY_FINGERPRINT)) {
      statement.setString(1, what);
      statement.setInt(2, limit);
      List<QuarantinedRow> rows = read(statement);
      return rows.isEmpty() ? row(what) : rows;
    }
  }

  private List<QuarantinedRow> row(String written) throws SQLException {
    RowAddress address = RowAddress.read(written).orElse(null);
    return address == null ? List.of() : row(address);
  }

  private List<QuarantinedRow> row(RowAddress address) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(BY_ADDRESS)) {
      fill(statement, 1, address);
      return read(statement);
    }
  }

  /** Sets the first three parameters, arrays that name many rows. */
  static void fillAll(PreparedStatement statement, List<RowAddress> rows) throws SQLException {
    Connection store = statement.getConnection();
    statement.setArray(
        1, store.createArrayOf("text", rows.stream().map(RowAddress::recordKey).toArray()));
    statement.setArray(
        2,
        store.createArrayOf("int8", rows.stream().map(one -> one.version().position()).toArray()));
    statement.setArray(
        3,
        store.createArrayOf("int4", rows.stream().map(one -> one.version().sequence()).toArray()));
  }

  /** Sets the four parameters that name a row, from the given place on. */
  static void fill(PreparedStatement statement, int place, RowAddress address) throws SQLException {
    statement.setString(place, address.feed());
    statement.setString(place + 1, address.recordKey());
    statement.setLong(place + 2, address.version().position());
    statement.setInt(place + 3, address.version().sequence());
  }

  /** The rows that a statement for {@link #ROWS} gives. */
  static List<QuarantinedRow> read(PreparedStatement statement) throws SQLException {
    List<QuarantinedRow> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Long newer = row.getObject(13, Long.class);
        found.add(
            new QuarantinedRow(
                new RowAddress(
                    row.getString(1), row.getString(2), new Version(row.getLong(3), row.getInt(4))),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                instant(row, 10),
                Content.valueOf(row.getString(11)),
                row.getBytes(12),
                newer == null ? null : new Version(newer, row.getInt(14))));
      }
    }
    return found;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
