package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Places in PostgreSQL's write-ahead log: the LSN. */
final class PostgresPosition implements LogPosition {

  private static final String OLDEST_NEEDED =
      "select (restart_lsn - '0/0'::pg_lsn)::bigint from pg_replication_slots where slot_name = ?";
  private static final String STANDING =
      """
      select (restart_lsn - '0/0'::pg_lsn)::bigint,
             (case when pg_is_in_recovery() then pg_last_wal_replay_lsn()
                   else pg_current_wal_insert_lsn() end - '0/0'::pg_lsn)::bigint
        from pg_replication_slots where slot_name = ? and restart_lsn is not null""";
  private static final String NOT_READY = "55000";
  private static final int BITS_OF_ALIGNMENT = 3;

  private final JdbcSource source;
  private final String slot;
  private @Nullable Version snapshot;

  PostgresPosition(JdbcSource source, String slot) {
    this.source = source;
    this.slot = slot;
  }

  @Override
  public String table(Struct source) {
    return source.getString("schema") + "." + source.getString("table");
  }

  @Override
  public Version ofChange(SourceRecord record, Operation operation) {
    Struct source = ((Struct) record.value()).getStruct("source");
    return new Version(source.getInt64("lsn"), operation == Operation.DELETE ? 0 : 1);
  }

  /**
   * A transaction that was open while the slot was made has entries older than the load's LSN but
   * is told afterwards. So the load gets the oldest LSN that the slot may still tell of, less one;
   * a load that is begun anew gets a higher sequence, since its rows are newer.
   */
  @Override
  public Version ofSnapshot(Struct loaded) throws CaptureException {
    if (snapshot == null) {
      long lsn = loaded.getInt64("lsn");
      long oldest = Math.min(lsn, oldestNeeded(lsn));
      snapshot = before(oldest, lsn);
    }
    return snapshot;
  }

  private static Version before(long oldest, long lsn) {
    long sequence = (lsn - oldest) >> BITS_OF_ALIGNMENT;
    return new Version(oldest - 1, (int) Math.min(Integer.MAX_VALUE, sequence));
  }

  /**
   * The slot's oldest LSN is asked for before the rows: a transaction that the rows do not show was
   * open then or later, and the slot keeps the log from the begin of the oldest one that was.
   */
  @Override
  public <T> Standing<T> standing(String table, JdbcSource.Question<T> question)
      throws CaptureException {
    Version version = source.ask("pg_replication_slots", this::beforeWhatComes);
    return new Standing<>(version, source.ask(table, question));
  }

  private Version beforeWhatComes(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
      statement.setString(1, slot);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("The slot is gone; the capture will notice", NOT_READY);
        }
        return before(rows.getLong(1), rows.getLong(2));
      }
    }
  }

  private long oldestNeeded(long otherwise) throws CaptureException {
    return source.ask(
        "pg_replication_slots",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(OLDEST_NEEDED)) {
            statement.setString(1, slot);
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next() ? rows.getLong(1) : otherwise;
            }
          }
        });
  }

  @Override
  public @Nullable Object group(SourceRecord record) {
    return record.sourceOffset().get("lsn");
  }

  @Override
  public @Nullable Object transaction(SourceRecord record) {
    return ((Struct) record.value()).getStruct("source").getInt64("txId");
  }

  @Override
  public boolean areVisible(Set<Object> transactions) throws CaptureException {
    PostgresSnapshot snapshot = source.ask("txid_current_snapshot", PostgresSnapshot::take);
    return transactions.stream().allMatch(number -> snapshot.shows((Long) number));
  }
}
