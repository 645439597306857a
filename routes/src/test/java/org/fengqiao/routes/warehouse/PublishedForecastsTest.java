package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.warehouse.PublishedPast.AUGUST;
import static org.fengqiao.routes.warehouse.PublishedPast.CLEAR;
import static org.fengqiao.routes.warehouse.PublishedPast.WITHHELD_LATELY;
import static org.fengqiao.routes.warehouse.PublishedPast.WITHHELD_ONCE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.schemas.message.CaseRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is foretold with a release rests on published figures, stays, and is scored later. */
class PublishedForecastsTest extends RunningHub {

  @BeforeEach
  void thirtyTwoMonthsArePublished() {
    past().publishAll();
  }

  @Test
  void aReleaseForetellsFromTheCountsThatItPublishes() {
    YearMonth september = AUGUST.plusMonths(1);
    projection.project(intake.accept(aBatch(mediations(september, 120))));

    ReleaseOutcome outcome =
        new Releases(
                store.dataSource(),
                Clock.fixed(Instant.parse("2026-10-05T00:00:00Z"), ZoneOffset.UTC),
                Duration.ZERO)
            .release(september, "office", "monthly");

    assertThat(outcome).isInstanceOf(ReleaseOutcome.Released.class);
    assertThat(forecasts(september, 0))
        .filteredOn(row -> CLEAR.equals(row.get("division")) && row.get("dispute_type") == null)
        .extracting(row -> String.valueOf(row.get("ahead")))
        .containsExactly("2026-10-01", "2026-11-01", "2026-12-01");
    assertThat(
            jdbc()
                .sql(
                    "select disputes from published.decomposition where month = ? and of_month = month and division = ? and dispute_type is null")
                .params(september.atDay(1), CLEAR)
                .query(Long.class)
                .single())
        .isEqualTo(120);
  }

  @Test
  void onlySeriesThatReadersKnowAreForetold() {
    foretell(AUGUST, 0);

    List<Map<String, Object>> rows = forecasts(AUGUST, 0);
    assertThat(rows)
        .extracting(row -> row.get("division"))
        .as("a withheld month ends what may be used, and five months are too few")
        .contains(null, CLEAR, WITHHELD_ONCE)
        .doesNotContain(WITHHELD_LATELY);
    assertThat(methods(rows, CLEAR)).containsExactly("SEASON");
    assertThat(methods(rows, WITHHELD_ONCE))
        .as("the eighteen months since it was withheld last")
        .containsExactly("LEVEL");
    assertThat(rows)
        .filteredOn(row -> CLEAR.equals(row.get("division")))
        .extracting(row -> String.valueOf(row.get("ahead")))
        .containsExactly("2026-09-01", "2026-10-01", "2026-11-01");
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat((BigDecimal) row.get("point"))
                    .isBetween((BigDecimal) row.get("low"), (BigDecimal) row.get("high")));
  }

  @Test
  void nothingThatCameLaterIsUsedAndNothingIsChanged() {
    foretell(AUGUST, 0);
    past().publish(AUGUST.plusMonths(1), 0, 4000);
    past().publish(AUGUST.plusMonths(2), 0, 9000);
    past().publish(AUGUST, 1, 0);

    foretell(AUGUST, 1);

    assertThat(forecasts(AUGUST, 0)).isNotEmpty().isEqualTo(forecasts(AUGUST, 1));
    assertThatThrownBy(
            () -> jdbc().sql("update warehouse.published_forecast set point = 1").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void aForecastIsScoredWhenItsMonthIsPublished() {
    for (YearMonth month = AUGUST.minusMonths(8); !month.isAfter(AUGUST); ) {
      foretell(month, 0);
      month = month.plusMonths(1);
    }

    List<Map<String, Object>> first = ahead(forecasts(AUGUST, 0), "2026-09-01");
    assertThat(first)
        .allSatisfy(
            row -> {
              assertThat(row.get("past_basis")).isEqualTo("STORED");
              assertThat(row.get("past_forecasts"))
                  .as("in two of the eight months the year since it was withheld was not over")
                  .isEqualTo(WITHHELD_ONCE.equals(row.get("division")) ? 6 : 8);
              assertThat((BigDecimal) row.get("past_coverage"))
                  .isBetween(new BigDecimal("0.4"), BigDecimal.ONE);
              assertThat((BigDecimal) row.get("past_error")).isPositive();
            });
    assertThat(ahead(forecasts(AUGUST.minusMonths(8), 0), "2026-01-01"))
        .as("nothing was stored before the first")
        .allSatisfy(row -> assertThat(row.get("past_basis")).isEqualTo("REPLAYED"));
  }

  @Test
  void aYearIsTakenApartWhereTwoAreKnown() {
    foretell(AUGUST, 0);

    assertThat(
            jdbc()
                .sql(
                    """
                    select coalesce(division, 'all') || ' ' || count(*) || ' ' || bool_and(trend + season + remainder = disputes)
                    from published.decomposition group by division order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(CLEAR + " 12 true", "all 12 true");
  }

  @Test
  void readersSeeTheViewsAndNotTheTables() {
    assertThat(
            jdbc()
                .sql(
                    """
                    select name from unnest(array['published.forecast', 'published.decomposition',
                      'warehouse.published_forecast', 'warehouse.published_decomposition']) name
                    where has_table_privilege('fengqiao_reader', name, 'select')
                    """)
                .query(String.class)
                .list())
        .containsExactly("published.forecast", "published.decomposition");
  }

  @Test
  void anOldMonthForetellsNothing() {
    publish(PublishedPast.release(AUGUST.minusMonths(11), 0, "2026-09-05T00:00:00Z"));

    assertThat(jdbc().sql("select count(*) from published.forecast").query(Long.class).single())
        .isZero();
  }

  @Test
  void theCalendarKnowsWhenSpringFestivalFalls() {
    assertThat(
            jdbc()
                .sql(
                    """
                    select d.day from warehouse.dim_day d join warehouse.dim_spring_festival f
                      on d.day between f.first_day and f.first_day + 6
                    where f.year between 2024 and 2026 and d.note_zh is distinct from '春节'
                    """)
                .query()
                .listOfRows())
        .as("the holidays that were announced")
        .isEmpty();
    assertThat(
            jdbc()
                .sql(
                    """
                    select year from (
                      select year, first_day, first_day - lag(first_day) over (order by year) as lunar_year
                      from warehouse.dim_spring_festival) f
                    where to_char(first_day, 'MMDD') not between '0121' and '0220'
                      or lunar_year not between 353 and 355 and lunar_year not between 383 and 385
                    """)
                .query()
                .listOfRows())
        .as("twelve or thirteen moons apart, the first about the rain water")
        .isEmpty();
    assertThat(
            jdbc()
                .sql(
                    "select working_days, spring_festival_days from warehouse.month_days where month in ('2021-02-01', '2026-02-01') order by month")
                .query((row, index) -> row.getInt(1) + " " + row.getInt(2))
                .list())
        .as("six of the twenty weekdays of February 2021 were Spring Festival's")
        .containsExactly("14 8", "16 8");
  }

  private void foretell(YearMonth month, int number) {
    publish(PublishedPast.release(month, number));
  }

  private void publish(Release release) {
    JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
    PublishedSeries series = PublishedSeries.until(release.month(), jdbc);
    new PublishedForecasts(jdbc).publish(release, series);
    new PublishedDecompositions(jdbc).publish(release, series);
  }

  private static CaseRecord[] mediations(YearMonth month, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            each ->
                aMediation("forecast" + each, 1)
                    .setDivision(CLEAR)
                    .setAcceptedAt(Instant.parse(month + "-10T04:00:00Z"))
                    .build())
        .toArray(CaseRecord[]::new);
  }

  private List<Map<String, Object>> forecasts(YearMonth month, int release) {
    return past().forecasts(month, release);
  }

  private PublishedPast past() {
    return new PublishedPast(jdbc());
  }

  private static Set<Object> methods(List<Map<String, Object>> rows, String division) {
    return rows.stream()
        .filter(row -> division.equals(row.get("division")))
        .map(row -> row.get("method"))
        .collect(Collectors.toSet());
  }

  private static List<Map<String, Object>> ahead(List<Map<String, Object>> rows, String month) {
    return rows.stream().filter(row -> month.equals(String.valueOf(row.get("ahead")))).toList();
  }
}
