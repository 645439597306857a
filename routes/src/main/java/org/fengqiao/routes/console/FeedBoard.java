package org.fengqiao.routes.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the feeds stand and what their ledgers say. */
final class FeedBoard {

  /** One feed's ledger on one day. */
  record Day(String feed, LocalDate day, LedgerSum ledger) {}

  // An edge reports every few seconds.
  private static final Duration SILENCE = Duration.ofSeconds(30);
  // The problem's code, with which each report of a problem begins.
  private static final String OVERDRAWN_BUDGET = "C292 ";

  private static final String LINES =
      """
      with today as (
        select * from warehouse.ledger where day = (now() at time zone 'Asia/Shanghai')::date),
      total as (
        select feed, sum(captured) captured, sum(accepted) accepted, sum(duplicate) duplicate,
               sum(quarantined) quarantined, sum(excluded) excluded, sum(unaccounted) unaccounted
        from warehouse.ledger group by feed)
      select coalesce(r.feed, l.feed) feed, r.department, r.grade, r.state, r.reported_at,
             r.rows_per_second, r.lag_millis, r.mapping_version, r.problem,
             t.captured t_captured, t.accepted t_accepted, t.duplicate t_duplicate,
             t.quarantined t_quarantined, t.excluded t_excluded, t.unaccounted t_unaccounted,
             l.captured, l.accepted, l.duplicate, l.quarantined, l.excluded, l.unaccounted
      from hub.feed_report r
      full join total l on l.feed = r.feed
      left join today t on t.feed = coalesce(r.feed, l.feed)
      order by array_position(array['JUSTICE', 'PETITION', 'POLICE', 'COURT', 'FINANCE'], r.department), 1
      """;

  private final JdbcClient database;
  private final Clock clock;

  FeedBoard(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<FeedLine> lines() {
    return database.sql(LINES).query(this::line).list();
  }

  List<Day> days() {
    return database
        .sql("select * from warehouse.ledger order by feed, day")
        .query(
            (row, number) ->
                new Day(
                    row.getString("feed"),
                    row.getObject("day", LocalDate.class),
                    LedgerSum.read(row, "")))
        .list();
  }

  private FeedLine line(ResultSet row, int number) throws SQLException {
    Timestamp reported = row.getTimestamp("reported_at");
    boolean silent =
        reported == null || reported.toInstant().isBefore(clock.instant().minus(SILENCE));
    return new FeedLine(
        row.getString("feed"),
        orEmpty(row.getString("department")),
        orEmpty(row.getString("grade")),
        silent ? "SILENT" : state(row),
        reported == null ? null : reported.toInstant(),
        silent ? 0 : row.getDouble("rows_per_second"),
        row.getObject("lag_millis", Long.class),
        row.getInt("mapping_version"),
        row.getString("problem"),
        LedgerSum.read(row, "t_"),
        LedgerSum.read(row, ""));
  }

  /** A feed that paused itself calls for help, other than one that somebody has paused. */
  private static String state(ResultSet row) throws SQLException {
    String state = orEmpty(row.getString("state"));
    return state.equals(FeedState.PAUSED.name())
            && orEmpty(row.getString("problem")).startsWith(OVERDRAWN_BUDGET)
        ? "OVERDRAWN"
        : state;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
