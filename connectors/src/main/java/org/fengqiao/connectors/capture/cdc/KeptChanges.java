package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.jspecify.annotations.Nullable;

/** What SQL Server still has in the change tables of a feed's tables. */
record KeptChanges(FeedPlace place, Source.Log log) implements KeptLog {

  private static final String OLDEST =
      "select min(sys.fn_cdc_get_min_lsn(capture_instance)) from cdc.change_tables"
          + " where source_object_id = object_id(?)";

  @Override
  public long stands(JdbcSource source) throws CaptureException {
    return source.ask("cdc.change_tables", Lsn::newest).position();
  }

  /** The engine itself would begin where the change table begins, and say nothing. */
  @Override
  public @Nullable String lost(JdbcSource source, StoredOffset stored) throws CaptureException {
    Lsn reached = Lsn.of(stored.text("commit_lsn"));
    if (reached.equals(Lsn.NONE)) {
      return null;
    }
    List<String> tables = new ArrayList<>(List.of(log.table()));
    log.children().values().stream().map(Child::table).forEach(tables::add);
    for (String table : tables) {
      if (source.ask(table, connection -> oldest(connection, table)).compareTo(reached) > 0) {
        return place.text(
            "C475",
            reached,
            LoadPlan.of(source, log).part(),
            "EXEC sys.sp_cdc_change_job @job_type = N'cleanup', @retention = 10080");
      }
    }
    return null;
  }

  private static Lsn oldest(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Lsn.of(rows) : Lsn.NONE;
      }
    }
  }
}
