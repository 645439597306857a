package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.trend.Decomposition;
import org.fengqiao.routes.trend.Forecaster;
import org.fengqiao.routes.trend.MonthlySeries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells readers what of the newest twelve months was trend and what season, from published figures.
 */
final class PublishedDecompositions {

  private static final int YEAR = 12;

  private final JdbcTemplate jdbc;

  PublishedDecompositions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Publishes within the transaction.
   *
   * @param series what is published up to the release's month, with the release itself
   */
  void publish(Release release, PublishedSeries series) {
    List<@Nullable Object[]> rows =
        series.places().stream()
            .flatMap(
                place ->
                    series.of(place, release.month()).stream()
                        .map(counts -> counts.newest(Forecaster.LONGEST))
                        .flatMap(counts -> rows(release, place, counts)))
            .toList();
    jdbc.batchUpdate(
        "insert into warehouse.published_decomposition values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  private static Stream<@Nullable Object[]> rows(
      Release release, Place place, MonthlySeries counts) {
    int months = counts.counts().size();
    return Decomposition.of(counts.counts(), YEAR).stream()
        .flatMap(
            parts ->
                IntStream.range(months - YEAR, months)
                    .mapToObj(index -> row(release, place, counts, parts, index)));
  }

  private static @Nullable Object[] row(
      Release release, Place place, MonthlySeries counts, Decomposition parts, int index) {
    YearMonth month = counts.month(index);
    return new @Nullable Object[] {
      release.month().atDay(1),
      release.number(),
      place.disputeType(),
      place.division(),
      month.atDay(1),
      counts.counts().get(index),
      rounded(parts.trend().get(index)),
      rounded(parts.season().get(index))
    };
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
  }
}
