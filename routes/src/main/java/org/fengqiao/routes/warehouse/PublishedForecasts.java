package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.trend.Forecaster;
import org.fengqiao.routes.trend.Foresight;
import org.fengqiao.routes.trend.Outlook.Ahead;
import org.fengqiao.routes.trend.Outlook.Foretold;
import org.fengqiao.routes.trend.PastScore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells readers what the months after a release may bring, from the published figures alone. What
 * was foretold stays, and is scored once the month that it spoke of is published.
 */
final class PublishedForecasts {

  private static final int ENOUGH_STORED = 6;

  private final JdbcTemplate jdbc;

  PublishedForecasts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Publishes within the transaction. Of an old month, whose months ahead are all over, nothing is
   * foretold.
   *
   * @param series what is published up to the release's month, with the release itself
   */
  void publish(Release release, PublishedSeries series) {
    YearMonth today = YearMonth.from(Periods.dayOf(release.releasedAt()));
    if (release.month().plusMonths(Forecaster.MONTHS).isBefore(today)) {
      return;
    }
    Forecaster forecaster = new Forecaster(MonthDaysTable.read(JdbcClient.create(jdbc)));
    Map<Place, List<Optional<PastScore>>> stored = new StoredForecasts(jdbc).scores(series);
    List<Object[]> rows = new ArrayList<>();
    for (Place place : series.places()) {
      series
          .of(place, release.month())
          .map(counts -> Foresight.of(forecaster, counts))
          .ifPresent(
              foresight ->
                  rows.addAll(
                      rows(release, place, foresight, stored.getOrDefault(place, List.of()))));
    }
    jdbc.batchUpdate(
        "insert into warehouse.published_forecast values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static List<Object[]> rows(
      Release release, Place place, Foresight foresight, List<Optional<PastScore>> stored) {
    List<Object[]> rows = new ArrayList<>();
    if (foresight.outlook() instanceof Foretold(var model, var months)) {
      for (int step = 0; step < months.size(); step++) {
        Optional<PastScore> lived =
            stored.stream()
                .skip(step)
                .findFirst()
                .flatMap(Function.identity())
                .filter(score -> score.forecasts() >= ENOUGH_STORED);
        Optional<PastScore> past = lived.isPresent() ? lived : foresight.past().get(step);
        String basis = lived.isPresent() ? "STORED" : "REPLAYED";
        rows.add(row(release, place, model.name(), months.get(step), past.orElse(null), basis));
      }
    }
    return rows;
  }

  private static @Nullable Object[] row(
      Release release,
      Place place,
      String model,
      Ahead ahead,
      @Nullable PastScore past,
      String basis) {
    return new @Nullable Object[] {
      release.month().atDay(1),
      release.number(),
      place.disputeType(),
      place.division(),
      ahead.month().atDay(1),
      model,
      rounded(ahead.point(), 1),
      BigDecimal.valueOf(ahead.low()),
      BigDecimal.valueOf(ahead.high()),
      BigDecimal.valueOf(Forecaster.SHARE),
      past == null ? null : rounded(past.coverage(), 4),
      past == null || Double.isNaN(past.error()) ? null : rounded(past.error(), 4),
      past == null ? 0 : past.forecasts(),
      basis
    };
  }

  private static BigDecimal rounded(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
