package org.fengqiao.routes.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.routes.platform.BinaryCopy;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;

/**
 * Knows every record version that was ever here, and every batch. Works in the caller's
 * transaction.
 */
final class Inbox {

  private static final String PREPARE =
      """
      create temporary table if not exists arriving_version
        (record_key text, position bigint, sequence int, disposition "char") on commit delete rows
      """;

  // Ordered, so that two batches with rows in common wait for each other and do not deadlock.
  private static final String ADMIT =
      """
      insert into hub.inbox (record_key, position, sequence, disposition)
      select distinct on (record_key, position, sequence) record_key, position, sequence, disposition
      from arriving_version order by record_key, position, sequence, disposition
      on conflict do nothing
      returning record_key, position, sequence
      """;

  private final Connection connection;

  Inbox(Connection connection) {
    this.connection = connection;
  }

  /** Whether the batch is here for the first time. */
  boolean admitBatch(RecordBatch batch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into hub.batch (batch_id, feed) values (?, ?) on conflict do nothing")) {
      insert.setObject(1, UUID.fromString(batch.getBatchId()));
      insert.setString(2, batch.getFeed());
      return insert.executeUpdate() == 1;
    }
  }

  /** The versions of the batch that are here for the first time. */
  Set<VersionKey> admitVersions(RecordBatch batch) throws SQLException {
    BinaryCopy rows = new BinaryCopy(4);
    for (CaseRecord record : batch.getRecords()) {
      row(rows, VersionKey.of(record), 'A');
    }
    for (RowNotice notice : batch.getNotices()) {
      row(rows, VersionKey.of(notice), letter(notice.getDisposition()));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(PREPARE);
      rows.into(connection, "arriving_version (record_key, position, sequence, disposition)");
      return read(statement);
    }
  }

  private static void row(BinaryCopy rows, VersionKey version, char disposition) {
    rows.row()
        .text(version.recordKey())
        .int8(version.position())
        .int4(version.sequence())
        .raw(new byte[] {(byte) disposition});
  }

  private static Set<VersionKey> read(Statement statement) throws SQLException {
    Set<VersionKey> admitted = new HashSet<>();
    try (ResultSet result = statement.executeQuery(ADMIT)) {
      while (result.next()) {
        admitted.add(new VersionKey(result.getString(1), result.getLong(2), result.getInt(3)));
      }
    }
    return admitted;
  }

  private static char letter(Disposition disposition) {
    return switch (disposition) {
      case QUARANTINED -> 'Q';
      case EXCLUDED -> 'E';
    };
  }
}
