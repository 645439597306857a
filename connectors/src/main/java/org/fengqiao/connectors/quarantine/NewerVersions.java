package org.fengqiao.connectors.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.RowNotice;

/**
 * Remembers beside the quarantined rows of one feed that a newer version of their record has been
 * sent: a replay then says that the row would change nothing. Asks the store only while the feed
 * has rows in quarantine. For one thread.
 */
public final class NewerVersions {

  private static final String HAS_ROWS =
      "select exists (select from edge.quarantine where feed = ? and settled_at is null)";
  private static final String NOTE =
      """
      update edge.quarantine q set newer_position = v.position, newer_sequence = v.sequence
      from unnest(?::text[], ?::int8[], ?::int4[]) v(record_key, position, sequence)
      where q.feed = ? and q.record_key = v.record_key and q.settled_at is null
        and (v.position, v.sequence) > (q.position, q.sequence)
        and (q.newer_position is null
          or (v.position, v.sequence) > (q.newer_position, q.newer_sequence))""";

  private final DataSource edgeStore;
  private final String feed;
  private boolean asked;
  private boolean hasRows;

  /** Minds the quarantined rows of the feed. */
  public NewerVersions(DataSource edgeStore, String feed) {
    this.edgeStore = edgeStore;
    this.feed = feed;
  }

  /** A row of the feed has gone into quarantine. */
  public void quarantined() {
    hasRows = true;
  }

  /** These versions are about to be sent: records, and rows that a rule excludes. */
  public void sent(List<CaseRecord> records, List<RowNotice> notices) throws SQLException {
    if (asked && !hasRows) {
      return;
    }
    try (Connection connection = edgeStore.getConnection()) {
      if (!hasRows && !hasRows(connection)) {
        return;
      }
      note(connection, newest(records, notices));
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }

  private boolean hasRows(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HAS_ROWS)) {
      statement.setString(1, feed);
      try (ResultSet row = statement.executeQuery()) {
        hasRows = row.next() && row.getBoolean(1);
        asked = true;
        return hasRows;
      }
    }
  }

  private Collection<RowAddress> newest(List<CaseRecord> records, List<RowNotice> notices) {
    Map<String, RowAddress> newest = new HashMap<>();
    Stream.concat(
            records.stream()
                .map(one -> row(one.getRecordKey(), one.getPosition(), one.getSequence())),
            notices.stream()
                .filter(one -> one.getDisposition() == Disposition.EXCLUDED)
                .map(one -> row(one.getRecordKey(), one.getPosition(), one.getSequence())))
        .forEach(
            row ->
                newest.merge(
                    row.recordKey(), row, (one, other) -> one.compareTo(other) < 0 ? other : one));
    return newest.values();
  }

  private RowAddress row(String recordKey, long position, int sequence) {
    return new RowAddress(feed, recordKey, new Version(position, sequence));
  }

  private void note(Connection connection, Collection<RowAddress> newest) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
      QuarantineBook.fillAll(statement, List.copyOf(newest));
      statement.setString(4, feed);
      statement.executeUpdate();
    }
  }
}
