package org.fengqiao.routes.warehouse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thirty-two published months: of all together, of a county that is always told, and of two of
 * which a month is withheld.
 *
 * @param jdbc asks the hub's database
 */
record PublishedPast(JdbcClient jdbc) {

  static final YearMonth AUGUST = YearMonth.of(2026, 8);
  static final String CLEAR = "310118";
  static final String WITHHELD_LATELY = "310116";
  static final String WITHHELD_ONCE = "310101";

  private static final YearMonth FIRST = YearMonth.of(2024, 1);

  /** Publishes them in the place of whatever was. */
  void publishAll() {
    for (String table :
        List.of("published_forecast", "published_decomposition", "published_count")) {
      jdbc.sql("alter table warehouse.%s disable trigger user".formatted(table)).update();
      jdbc.sql("delete from warehouse." + table).update();
      jdbc.sql("alter table warehouse.%s enable trigger user".formatted(table)).update();
    }
    jdbc.sql("delete from warehouse.release").update();
    for (YearMonth month = FIRST; !month.isAfter(AUGUST); month = month.plusMonths(1)) {
      publish(month, 0, 0);
    }
  }

  /** Publishes a release of a month whose counts are so many more than usual. */
  void publish(YearMonth month, int number, int more) {
    jdbc.sql(
            "insert into warehouse.release values (?, ?, 0, ?, 'office', 'monthly', repeat('0', 64))")
        .params(
            month.atDay(1),
            number,
            OffsetDateTime.ofInstant(release(month, number).releasedAt(), ZoneOffset.UTC))
        .update();
    int wave = new SplittableRandom(month.hashCode()).nextInt(24);
    cell(month, number, null, 300L + 5 * wave + more);
    cell(month, number, CLEAR, 90L + wave + more);
    cell(month, number, WITHHELD_LATELY, month.equals(AUGUST.minusMonths(5)) ? null : 90L + wave);
    cell(month, number, WITHHELD_ONCE, month.equals(AUGUST.minusMonths(18)) ? null : 90L + wave);
  }

  /** A release of the month, made a few days after it. */
  static Release release(YearMonth month, int number) {
    return release(month, number, month.plusMonths(1) + "-0" + (5 + number) + "T00:00:00Z");
  }

  static Release release(YearMonth month, int number, String at) {
    return new Release(month, number, 0, Instant.parse(at), "office", "monthly", "0");
  }

  /** What a release foretold. */
  List<Map<String, Object>> forecasts(YearMonth month, int release) {
    return jdbc.sql(
            """
            select dispute_type, division, ahead, method, point, low, high, interval_share, past_coverage, past_error,
                   past_forecasts, past_basis
            from published.forecast where month = ? and release = ? order by 1, 2, 3
            """)
        .params(month.atDay(1), release)
        .query()
        .listOfRows();
  }

  private void cell(
      YearMonth month, int number, @Nullable String division, @Nullable Long disputes) {
    jdbc.sql("insert into warehouse.published_count values (?, ?, null, null, ?, ?, ?, ?)")
        .param(month.atDay(1))
        .param(number)
        .param(division)
        .param(disputes)
        .param(disputes)
        .param(number)
        .update();
  }
}
