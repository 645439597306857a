package org.fengqiao.routes.warning.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.fengqiao.routes.warning.outbreak.BackTest;
import org.fengqiao.routes.warning.series.WeeklySeries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The back-tests that were made with the warnings of a hub. */
public final class BackTests {

  private final JdbcClient jdbc;

  /** Keeps them in a hub's store. */
  public BackTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the back-test of the warning that the rule has raised of the series' last week. */
  public void keep(WeeklySeries series, String rule, BackTest test) {
    @Nullable Double lag = test.lag().isPresent() ? test.lag().getAsDouble() : null;
    jdbc.sql(
            """
            insert into warehouse.warning_backtest
            select warning, :usual, :alarms, :outbreaks, :found, :lag from warehouse.warning
            where rule = :rule and division = :division and dispute_type = :type and week = :week
            on conflict do nothing
            """)
        .param("usual", test.usualWeeks())
        .param("alarms", test.falseAlarms())
        .param("outbreaks", test.outbreaks())
        .param("found", test.found())
        .param("lag", lag, Types.DOUBLE)
        .param("rule", rule)
        .param("division", series.division())
        .param("type", series.disputeType())
        .param("week", series.lastWeek())
        .update();
  }

  /** Those of warnings that are not disposed of, by the warning's number. */
  public Map<Long, BackTest> open() {
    Map<Long, BackTest> tests = new HashMap<>();
    jdbc.sql(
            """
            select warning, usual_weeks, false_alarms, outbreaks, found, lag_weeks
            from warehouse.warning_backtest join warehouse.warning using (warning) where state <> 'DISPOSED'
            """)
        .query(
            row -> {
              tests.put(row.getLong(1), backTest(row));
            });
    return tests;
  }

  private static BackTest backTest(ResultSet row) throws SQLException {
    @Nullable Double lag = row.getObject(6, Double.class);
    return new BackTest(
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        lag == null ? OptionalDouble.empty() : OptionalDouble.of(lag));
  }
}
