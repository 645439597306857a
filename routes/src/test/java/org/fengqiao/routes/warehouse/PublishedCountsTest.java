package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.RecordBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What readers see of a month's counts is told with its release, and never changes. */
class PublishedCountsTest extends RunningHub {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private Clock clock;

  @Test
  void smallCellsAreWithheldAndLaterReleasesChangeNothingThatWasTold() {
    take("qingpu", "310118", 9);
    take("huangpu", "310101", 8);
    take("jinshan", "310116", 2);
    release();
    List<Map<String, Object>> first = told(0);

    assertThat(count(0, null)).isEqualTo(19L);
    assertThat(count(0, "310116")).as("2 records").isNull();
    assertThat(first).filteredOn(row -> row.get("records") == null).hasSizeGreaterThan(1);
    assertThat(first).extracting(row -> row.get("records")).doesNotContain(1L, 2L, 3L, 4L);

    assertThat(indicator("I01", null)).isEqualTo(19);
    assertThat(indicator("I01", "310116")).as("2 records").isNull();
    assertThat(indicator("I01", "310118")).isEqualTo(9);
    assertThat(indicator("I32", null)).as("none of 19 counted twice").isZero();

    take("late", "310118", 1);
    release();

    assertThat(count(1, null)).as("one more is not told").isEqualTo(19L);
    assertThat(told(0)).isEqualTo(first);
    assertThatThrownBy(() -> jdbc().sql("delete from warehouse.published_count").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void aMonthReleasedBeforeAnythingWasToldCanBeReleasedAgain() {
    YearMonth april = YearMonth.of(2026, 4);
    take(april, "april", "310118", 6);
    Release release =
        ((ReleaseOutcome.Released) releases().release(april, "office", "monthly")).release();
    jdbc().sql("alter table warehouse.published_count disable trigger user").update();
    jdbc()
        .sql("delete from warehouse.published_count where month = ?")
        .param(april.atDay(1))
        .update();
    jdbc().sql("alter table warehouse.published_count enable trigger user").update();

    assertThat(releases().release(april, "office", "publish it"))
        .isInstanceOfSatisfying(
            ReleaseOutcome.Released.class,
            again -> assertThat(again.release().number()).isEqualTo(release.number() + 1));
    assertThat(releases().release(april, "office", "again"))
        .isInstanceOf(ReleaseOutcome.Unchanged.class);
  }

  @Test
  void whatArrivesDuringAReleaseIsInAllOfItsFiguresOrInNone() {
    YearMonth june = YearMonth.of(2026, 6);
    take(june, "june", "310118", 9);
    DisputeBatch before = intake.accept(batch(june, "before", "310118", 6));
    Releases releases = new Releases(store.dataSource(), clock, SOON);
    AtomicReference<@Nullable ReleaseOutcome> outcome = new AtomicReference<>();
    Thread releasing =
        Thread.ofPlatform().start(() -> outcome.set(releases.release(june, "office", "monthly")));
    await().atMost(SOON).until(() -> releasing.getState() == Thread.State.TIMED_WAITING);

    DisputeBatch during = intake.accept(batch(june, "during", "310118", 7));
    projection.project(during);
    projection.project(before);

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(outcome.get()).isInstanceOf(ReleaseOutcome.Released.class));
    assertThat(count(june, 0, null)).isEqualTo(22L);
    assertThat(indicator(june, "I01", null)).isEqualTo(22);
    take(june, "after", "310118", 8);
    assertThat(releases.of(june)).singleElement().matches(releases::holds);
  }

  private void release() {
    assertThat(releases().release(MAY, "office", "monthly"))
        .isInstanceOf(ReleaseOutcome.Released.class);
  }

  private Releases releases() {
    return new Releases(store.dataSource(), clock, Duration.ZERO);
  }

  private void take(String name, String division, int records) {
    take(MAY, name, division, records);
  }

  private void take(YearMonth month, String name, String division, int records) {
    projection.project(intake.accept(batch(month, name, division, records)));
  }

  private static RecordBatch batch(YearMonth month, String name, String division, int records) {
    return aBatch(
        IntStream.range(0, records)
            .mapToObj(
                each ->
                    aMediation(name + each, 1)
                        .setDivision(division)
                        .setAcceptedAt(Instant.parse(month + "-10T04:00:00Z"))
                        .build())
            .toArray(CaseRecord[]::new));
  }

  private List<Map<String, Object>> told(int release) {
    return told(MAY, release);
  }

  private List<Map<String, Object>> told(YearMonth month, int release) {
    return jdbc()
        .sql(
            "select department, dispute_type, division, records, disputes from published.case_counts"
                + " where month = ? and release = ? order by 1, 2, 3")
        .params(month.atDay(1), release)
        .query()
        .listOfRows();
  }

  private @Nullable Integer indicator(String indicator, @Nullable String division) {
    return indicator(MAY, indicator, division);
  }

  private @Nullable Integer indicator(
      YearMonth month, String indicator, @Nullable String division) {
    BigDecimal value =
        (BigDecimal)
            jdbc()
                .sql(
                    "select value from published.indicator_value where month = ? and release = 0"
                        + " and indicator = ? and division is not distinct from ?")
                .param(month.atDay(1))
                .param(indicator)
                .param(division)
                .query()
                .singleRow()
                .get("value");
    return value == null ? null : value.intValueExact();
  }

  private @Nullable Object count(int release, @Nullable String division) {
    return count(MAY, release, division);
  }

  private @Nullable Object count(YearMonth month, int release, @Nullable String division) {
    return told(month, release).stream()
        .filter(row -> row.get("department") == null && row.get("dispute_type") == null)
        .filter(row -> Objects.equals(row.get("division"), division))
        .findFirst()
        .orElseThrow()
        .get("records");
  }
}
