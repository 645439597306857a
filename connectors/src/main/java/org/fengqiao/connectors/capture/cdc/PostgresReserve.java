package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.LogBudget;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL keeps of its write-ahead log for a feed's replication slot. */
final class PostgresReserve implements LogReserve.KeptForTheFeed {

  // to_jsonb: the columns are younger than the view, and not in all that descends from PostgreSQL.
  private static final String KEPT =
      """
      select (case when pg_is_in_recovery() then pg_last_wal_replay_lsn()
                   else pg_current_wal_lsn() end - restart_lsn)::bigint,
             (to_jsonb(slot)->>'safe_wal_size')::bigint,
             coalesce(to_jsonb(slot)->>'wal_status', ''),
             not pg_is_in_recovery() and current_setting('server_version_num')::int >= 140000
        from pg_replication_slots slot
       where slot_name = ? and database = current_database() and restart_lsn is not null""";
  private static final String LEAVE =
      "select pg_terminate_backend(active_pid) from pg_replication_slots"
          + " where slot_name = ? and database = current_database() and active_pid is not null";
  private static final String DROP =
      "select pg_drop_replication_slot(slot_name) from pg_replication_slots"
          + " where slot_name = ? and database = current_database()";
  private static final String NUDGE = "select pg_logical_emit_message(false, 'fengqiao', ''::text)";
  private static final String IN_USE = "55006";
  private static final long ONE_SEGMENT = 16L << 20;
  private static final long SECONDS_TO_DROP = 30;
  private static final long MILLIS_BETWEEN_DROPS = 100;

  private final FeedPlace place;
  private final String name;

  PostgresReserve(FeedPlace place) {
    this.place = place;
    this.name = LogNames.of(place.feed());
  }

  private record Slot(long kept, @Nullable Long safe, String status, boolean takesMessages) {}

  @Override
  public @Nullable Kept measure(JdbcSource source, LogBudget budget) throws CaptureException {
    Optional<Slot> slot = source.ask("pg_replication_slots", this::slot);
    if (slot.isEmpty()) {
      return null;
    }
    Slot found = slot.get();
    if (found.kept() > ONE_SEGMENT && found.takesMessages()) {
      nudge(source);
    }
    @Nullable Long safe = found.safe();
    boolean sourceIsAboutToRemove =
        found.status().equals("unreserved") || safe != null && safe < found.kept();
    return new Kept(
        found.kept(),
        found.kept() > budget.warn() || sourceIsAboutToRemove
            ? place.text(
                "C272",
                LogSize.text(found.kept()),
                LogSize.text(budget.giveUp()),
                safe == null ? "-" : LogSize.text(safe))
            : null);
  }

  /**
   * A word in the log for the feed alone. While only other tables are written, the log tells the
   * feed nothing by which its slot could move on; this is no change of any table.
   */
  private static void nudge(JdbcSource source) throws CaptureException {
    source.ask(
        "pg_logical_emit_message",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(NUDGE)) {
            return statement.execute();
          }
        });
  }

  /** The feed's own reader of the log is sent away first; a slot in use cannot be dropped. */
  @Override
  public void giveUp(JdbcSource source) throws CaptureException {
    source.ask("pg_replication_slots", this::drop);
  }

  private int drop(Connection connection) throws SQLException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_DROP);
    while (true) {
      run(connection, LEAVE);
      try {
        run(connection, DROP);
        return 1;
      } catch (SQLException e) {
        if (!IN_USE.equals(e.getSQLState()) || System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_DROPS));
      }
    }
  }

  private void run(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      statement.execute();
    }
  }

  private Optional<Slot> slot(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEPT)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        long kept = rows.getLong(1);
        long safe = rows.getLong(2);
        @Nullable Long left = rows.wasNull() ? null : safe;
        return Optional.of(new Slot(kept, left, rows.getString(3), rows.getBoolean(4)));
      }
    }
  }
}
