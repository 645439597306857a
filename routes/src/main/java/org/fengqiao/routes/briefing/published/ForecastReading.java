package org.fengqiao.routes.briefing.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a release expected of later months; of one that forecast nothing, nothing. */
final class ForecastReading {

  private final JdbcClient jdbc;

  ForecastReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ForecastPoint> read(ReleaseHead head) {
    return jdbc.sql(
            """
            select dispute_type, division, ahead, method, point, low, high, interval_share, past_coverage, past_error
            from published.forecast where month = :month and release = (
              select max(release) from published.forecast where month = :month and release <= :release)
            order by dispute_type nulls first, division nulls first, ahead, method
            """)
        .param("month", head.month().atDay(1))
        .param("release", head.number())
        .query(
            (row, index) ->
                new ForecastPoint(
                    row.getString(1),
                    row.getString(2),
                    YearMonth.from(row.getObject(3, LocalDate.class)),
                    row.getString(4),
                    row.getObject(5, BigDecimal.class),
                    row.getObject(6, BigDecimal.class),
                    row.getObject(7, BigDecimal.class),
                    row.getObject(8, BigDecimal.class),
                    row.getObject(9, BigDecimal.class),
                    row.getObject(10, BigDecimal.class)))
        .list();
  }
}
