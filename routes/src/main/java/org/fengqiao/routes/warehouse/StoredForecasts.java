package org.fengqiao.routes.warehouse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.trend.Forecaster;
import org.fengqiao.routes.trend.Outlook.Ahead;
import org.fengqiao.routes.trend.PastScore;
import org.fengqiao.routes.trend.ScoreSum;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Forecasts as they were published, against what was then published of the months they spoke of.
 */
final class StoredForecasts {

  private static final int YEAR = 12;

  private record Stored(Place place, YearMonth madeAfter, Ahead ahead) {}

  private final JdbcTemplate jdbc;

  StoredForecasts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The scores of each place, for one, two and three months ahead. Only forecasts count that were
   * made before anything was published of the month they speak of, and only the first of them.
   *
   * @param told what came of them
   */
  Map<Place, List<Optional<PastScore>>> scores(PublishedSeries told) {
    Map<Place, List<ScoreSum>> sums = new HashMap<>();
    for (Stored each : all()) {
      int step = Math.toIntExact(ChronoUnit.MONTHS.between(each.madeAfter, each.ahead.month())) - 1;
      Optional<Long> count = told.told(each.place, each.ahead.month());
      Optional<Long> yearBefore = told.told(each.place, each.ahead.month().minusMonths(YEAR));
      if (count.isPresent() && yearBefore.isPresent()) {
        sums.computeIfAbsent(
                each.place,
                place -> Stream.generate(ScoreSum::new).limit(Forecaster.MONTHS).toList())
            .get(step)
            .add(each.ahead, count.get(), yearBefore.get());
      }
    }
    Map<Place, List<Optional<PastScore>>> scores = new HashMap<>();
    sums.forEach((place, each) -> scores.put(place, each.stream().map(ScoreSum::score).toList()));
    return scores;
  }

  private List<Stored> all() {
    return jdbc.query(
        """
        select distinct on (f.month, f.dispute_type, f.division, f.ahead)
               f.dispute_type, f.division, f.month, f.ahead, f.point, f.low, f.high
        from warehouse.published_forecast f
        join warehouse.release m on (m.month, m.number) = (f.month, f.number)
        join published.release a on a.month = f.ahead and a.release = 0 and a.released_at > m.released_at
        order by f.month, f.dispute_type, f.division, f.ahead, f.number
        """,
        (row, index) ->
            new Stored(
                new Place(null, row.getString(1), row.getString(2)),
                YearMonth.from(row.getObject(3, LocalDate.class)),
                new Ahead(
                    YearMonth.from(row.getObject(4, LocalDate.class)),
                    row.getDouble(5),
                    row.getLong(6),
                    row.getLong(7))));
  }
}
