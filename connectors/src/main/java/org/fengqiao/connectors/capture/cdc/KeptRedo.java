package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** The redo logs and archived logs that an Oracle still has. */
record KeptRedo(FeedPlace place, Source.Log log) implements KeptLog {

  private static final String CURRENT = "select current_scn from v$database";
  private static final String OLDEST =
      """
      select min(first_change#) from (
        select first_change# from v$log where status <> 'UNUSED'
        union all
        select first_change# from v$archived_log
         where archived = 'YES' and deleted = 'NO' and status = 'A' and standby_dest = 'NO')""";

  @Override
  public long stands(JdbcSource source) throws CaptureException {
    return source.ask("v$database", KeptRedo::current);
  }

  /** The engine goes on at the oldest transaction that was open, not at the newest commit. */
  @Override
  public @Nullable String lost(JdbcSource source, StoredOffset stored) throws CaptureException {
    String scn = stored.text("scn");
    long oldest = source.ask("v$archived_log", connection -> number(connection, OLDEST));
    return scn.isEmpty() || Long.parseLong(scn) >= oldest
        ? null
        : place.text(
            "C475",
            scn,
            LoadPlan.of(source, log).part(),
            "CONFIGURE ARCHIVELOG DELETION POLICY (RMAN)");
  }

  /** The SCN of now. */
  static long current(Connection connection) throws SQLException {
    return number(connection, CURRENT);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
