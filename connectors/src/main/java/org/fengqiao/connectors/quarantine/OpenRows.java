package org.fengqiao.connectors.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are in quarantine, page by page and each record's versions in their order; and what
 * takes them out. The caller commits.
 *
 * @param store connection to the edge's store, which stays open
 */
public record OpenRows(Connection store) {

  /** Rows in a page. */
  public static final int PAGE = 1000;

  private static final String ROWS =
      QuarantineBook.ROWS
          + """
          where settled_at is null and (?::text is null or fingerprint = ?)
            and (?::text is null or feed = ?)
            and (?::timestamptz is null or quarantined_at >= ?)
            and (?::timestamptz is null or quarantined_at < ?)
            and (?::text is null or (record_key, position, sequence) = (?, ?, ?))
            and (record_key, position, sequence) > (?, ?, ?)
          order by record_key, position, sequence limit\s"""
          + PAGE;
  private static final String SETTLE =
      """
      update edge.quarantine set settled_at = now(), settled_as = ?, settled_mapping = ?
      where feed = ? and record_key = ? and position = ? and sequence = ?""";
  private static final String REFUSE =
      """
      update edge.quarantine set rule = ?, field = ?, source_column = ?, remedy = ?,
        fingerprint = ?, mapping_version = ?
      where feed = ? and record_key = ? and position = ? and sequence = ?""";

  /** Whether somebody else may work with the rows of a page meanwhile. */
  public enum Hold {
    /** They are only looked at. */
    FREE(""),
    /** They are this transaction's until it ends. */
    MINE(" for update");

    private final String clause;

    Hold(String clause) {
      this.clause = clause;
    }
  }

  /** How a row has left the quarantine. */
  public enum Settlement {
    /** As a record. */
    ACCEPTED,
    /** By a rule of the feed that keeps it out. */
    EXCLUDED,
    /** As an older version of a record that was sent meanwhile. */
    SUPERSEDED
  }

  /**
   * The next page of rows.
   *
   * @param after the last row of the page before; null for the first page
   */
  public List<QuarantinedRow> page(RowSelection selection, @Nullable RowAddress after, Hold hold)
      throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(ROWS + hold.clause)) {
      int place = text(statement, 1, selection.fingerprint());
      place = text(statement, place, selection.feed());
      place = time(statement, place, selection.from());
      place = time(statement, place, selection.to());
      RowAddress row = selection.row();
      statement.setObject(place++, row == null ? null : row.recordKey(), Types.VARCHAR);
      place = key(statement, place, row);
      key(statement, place, after);
      return QuarantineBook.read(statement);
    }
  }

  private static int text(PreparedStatement statement, int place, @Nullable String text)
      throws SQLException {
    statement.setObject(place, text, Types.VARCHAR);
    statement.setObject(place + 1, text, Types.VARCHAR);
    return place + 2;
  }

  private static int time(PreparedStatement statement, int place, @Nullable Instant time)
      throws SQLException {
    Object at = time == null ? null : time.atOffset(ZoneOffset.UTC);
    statement.setObject(place, at, Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setObject(place + 1, at, Types.TIMESTAMP_WITH_TIMEZONE);
    return place + 2;
  }

  /** Without a row, what stands before every row. */
  private static int key(PreparedStatement statement, int place, @Nullable RowAddress row)
      throws SQLException {
    statement.setString(place, row == null ? "" : row.recordKey());
    statement.setLong(place + 1, row == null ? Long.MIN_VALUE : row.version().position());
    statement.setInt(place + 2, row == null ? Integer.MIN_VALUE : row.version().sequence());
    return place + 3;
  }

  /** Takes rows out of quarantine. */
  public void settle(Collection<QuarantinedRow> rows, Settlement as, int mappingVersion)
      throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(SETTLE)) {
      for (QuarantinedRow row : rows) {
        statement.setString(1, as.name());
        statement.setInt(2, mappingVersion);
        QuarantineBook.fill(statement, 3, row.address());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Writes down why rows stay in quarantine now, so that they stand under today's cause. */
  public void refuse(Collection<QuarantinedRow> asRefusedNow) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(REFUSE)) {
      for (QuarantinedRow row : asRefusedNow) {
        statement.setString(1, row.rule());
        statement.setString(2, row.field());
        statement.setString(3, row.column());
        statement.setString(4, row.remedy());
        statement.setString(5, row.fingerprint());
        statement.setInt(6, row.mappingVersion());
        QuarantineBook.fill(statement, 7, row.address());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
