package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.conference.IndicatorMonth;
import org.fengqiao.routes.conference.Indicators;
import org.fengqiao.schemas.message.CaseAspect;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the conference counts, by definitions that stand beside the figures. */
class IndicatorsTest extends RunningHub {

  private record Value(
      long records, long disputes, @Nullable BigDecimal numerator, @Nullable BigDecimal value) {}

  @Test
  void everyIndicatorIsDefinedAndIsServedOrSaysWhyNot() {
    List<String> ids =
        jdbc()
            .sql("select indicator from warehouse.indicator order by 1")
            .query(String.class)
            .list();
    assertThat(ids).isEqualTo(IntStream.rangeClosed(1, 35).mapToObj("I%02d"::formatted).toList());
    assertThat(
            jdbc()
                .sql(
                    """
                    select indicator from warehouse.indicator
                    where name_zh = '' or definition_zh = '' or basis = '' or owner = ''
                      or (facts is null) is distinct from (missing_en is not null)
                      or (kind = 'RATE' and facts is not null) is distinct from (denominator is not null)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void whoAsksForTheLineageIsToldOfTheSameIndicatorsAndDepartments() throws IOException {
    List<String> served =
        jdbc()
            .sql(
                "select indicator || ' ' || replace(departments, ',', ' ') from warehouse.indicator"
                    + " where facts is not null and departments <> 'HUB' order by 1")
            .query(String.class)
            .list();
    List<String> traced;
    try (InputStream statistics =
        Feed.class.getResourceAsStream("/org/fengqiao/connectors/drift/statistics.csv")) {
      traced =
          new String(statistics.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.split(",", -1))
              .map(cells -> cells[0] + " " + cells[3])
              .toList();
    }

    assertThat(traced).isEqualTo(served);
  }

  @Test
  void recordsAndDistinctDisputesStandSideBySide() {
    take(2020, 3, aMediation("told-twice", 1), aPetition("other", 1));
    command(
        "override",
        "justice.mediation:told-twice",
        "petition.items:other",
        "--must-link",
        "--reason",
        "one quarrel");
    await().atMost(Duration.ofSeconds(30)).until(() -> numerator("I32", 2020, 3) == 1);

    assertThat(value("I32", 2020, 3))
        .satisfies(
            value -> {
              assertThat(value.records()).isEqualTo(2);
              assertThat(value.disputes()).isEqualTo(1);
              assertThat(value.value()).as("n/a below ten").isNull();
            });
    assertThat(value("I31", 2020, 3).numerator()).isEqualByComparingTo("1");
  }

  @Test
  void aRateNeedsTenAndAChangeNeedsTenToCompareWith() {
    IntStream.range(0, 9).forEach(i -> ended("nine" + i, 2021, 3, CaseOutcome.SETTLED));
    IntStream.range(0, 10)
        .forEach(
            i -> ended("ten" + i, 2021, 4, i < 7 ? CaseOutcome.SETTLED : CaseOutcome.NOT_SETTLED));
    IntStream.range(0, 12).forEach(i -> ended("twelve" + i, 2021, 5, CaseOutcome.WITHDRAWN));
    IntStream.range(0, 15).forEach(i -> ended("later" + i, 2022, 4, CaseOutcome.OPEN));

    assertThat(value("I04", 2021, 3).value()).isNull();
    assertThat(value("I04", 2021, 4).value()).isEqualByComparingTo("0.7");
    assertThat(change("I04", "on_month", 2021, 5)).isEqualByComparingTo("-0.7");
    assertThat(change("I01", "on_month", 2021, 4)).as("nine are too few").isNull();
    assertThat(change("I01", "on_month", 2021, 5)).isEqualByComparingTo("0.2");
    assertThat(change("I01", "on_year", 2022, 4)).isEqualByComparingTo("0.5");
    assertThat(value("I02", 2022, 4).value()).as("同比").isEqualByComparingTo("0.5");
    assertThat(value("I03", 2021, 5).value()).as("环比").isEqualByComparingTo("0.2");
    assertThat(value("I03", 2021, 4).value()).isNull();
  }

  @Test
  void whatIsOpenAtTheEndOfAMonthIsCountedUntilItIsClosedAndOverdueByItsLimit() {
    CaseRecord.Builder complaint = aPetition("slow", 1).setDepartment(Department.FINANCE);
    complaint.setAcceptedAt(at(2019, 1, 10)).setClosedAt(at(2019, 5, 2));
    take(complaint.setOutcome(CaseOutcome.DECIDED));

    assertThat(months("I29", "FINANCE", 2019))
        .containsExactly("1 of 0", "2 of 0", "3 of 1", "4 of 1");
  }

  @Test
  void aThirdCallWithinThirtyDaysIsCountedOnceForItsDispute() {
    for (int day : new int[] {1, 10, 28, 30}) {
      take(call("call" + day).setAcceptedAt(at(2018, 6, day)));
      if (day > 1) {
        command(
            "override",
            "police.calls:call1",
            "police.calls:call" + day,
            "--must-link",
            "--reason",
            "one quarrel");
      }
    }
    take(call("alone").setAcceptedAt(at(2018, 6, 3)));

    await().atMost(Duration.ofSeconds(30)).until(() -> numerator("I18", 2018, 6) == 1);
    assertThat(numerator("I17", 2018, 6)).isEqualTo(5);
  }

  @Test
  void groupsCountDisputesAndPeopleBesideItems() {
    take(2017, 2, aPetition("group", 1).setPartyCount(12), aPetition("few", 1).setPartyCount(4));

    assertThat(numerator("I16", 2017, 2)).isOne();
    assertThat(numerator("I28", 2017, 2)).isOne();
    assertThat(
            jdbc()
                .sql(
                    "select sum(persons) from warehouse.indicator_value where indicator = 'I11' and month = '2017-02-01'")
                .query(Long.class)
                .single())
        .isEqualTo(16);
  }

  @Test
  void aspectsOfACaseAreCountedEachByItself() {
    take(
        2016,
        4,
        aMediation("sent-by-police", 1)
            .setAspects(
                List.of(
                    CaseAspect.INTAKE_ENTRUSTED,
                    CaseAspect.ENTRUSTED_BY_POLICE,
                    CaseAspect.CRIME_PREVENTED)),
        aMediation("asked-for", 1).setAspects(List.of(CaseAspect.INTAKE_APPLICATION)),
        aMediation("on-the-spot", 1)
            .setOutcome(CaseOutcome.SETTLED)
            .setAspects(List.of(CaseAspect.HANDLED_IN_VILLAGE)),
        aMediation("elsewhere", 1).setOutcome(CaseOutcome.SETTLED),
        aMediation("in-vain", 1)
            .setOutcome(CaseOutcome.NOT_SETTLED)
            .setAspects(List.of(CaseAspect.HANDLED_IN_TOWNSHIP)),
        aPetition("in-time", 1).setAspects(List.of(CaseAspect.ACCEPTANCE_NOTIFIED_IN_TIME)),
        aPetition("again", 1).setAspects(List.of(CaseAspect.REPEATED_PETITION)));

    countFigures();
    assertThat(items("I07", 2016, 4)).containsExactly("INTAKE_APPLICATION 1", "INTAKE_ENTRUSTED 1");
    Indicators indicators = new Indicators(jdbc());
    assertThat(indicators.months(indicators.find("I07").orElseThrow(), 300))
        .as("as the console shows them: never summed over what they are of")
        .filteredOn(month -> month.month().equals(YearMonth.of(2016, 4)))
        .extracting(IndicatorMonth::item, IndicatorMonth::value)
        .containsExactly(tuple("INTAKE_APPLICATION", 1.0), tuple("INTAKE_ENTRUSTED", 1.0));
    assertThat(items("I08", 2016, 4)).containsExactly("ENTRUSTED_BY_POLICE 1");
    assertThat(items("I20", 2016, 4)).containsExactly("CRIME_PREVENTED 1");
    assertThat(numerator("I09", 2016, 4)).as("settled by a village or township").isOne();
    assertThat(numerator("I12", 2016, 4)).isOne();
    assertThat(numerator("I14", 2016, 4)).isOne();
    assertThat(numerator("I24", 2016, 4)).isZero();
  }

  private List<String> items(String indicator, int year, int month) {
    return jdbc()
        .sql(
            "select item || ' ' || sum(numerator) from warehouse.indicator_count"
                + " where indicator = ? and month = ? group by item order by item")
        .params(indicator, LocalDate.of(year, month, 1))
        .query(String.class)
        .list();
  }

  private static CaseRecord.Builder call(String key) {
    CaseRecord.Builder call = aMediation(key, 1);
    return call.setRecordKey("police.calls:" + key)
        .setFeed("police.calls")
        .setDepartment(Department.POLICE);
  }

  private void ended(String key, int year, int month, CaseOutcome outcome) {
    CaseRecord.Builder record = aMediation(key + "-" + year, 1).setOutcome(outcome);
    if (outcome != CaseOutcome.OPEN) {
      record.setClosedAt(at(year, month, 20));
    }
    take(year, month, record);
  }

  private Value value(String indicator, int year, int month) {
    countFigures();
    return jdbc()
        .sql(
            "select coalesce(sum(records), 0) records, coalesce(sum(disputes), 0) disputes, sum(numerator) numerator, max(value) as value"
                + " from warehouse.indicator_value where indicator = ? and month = ?")
        .params(indicator, LocalDate.of(year, month, 1))
        .query(Value.class)
        .single();
  }

  private long numerator(String indicator, int year, int month) {
    return Optional.ofNullable(value(indicator, year, month).numerator())
        .map(BigDecimal::longValue)
        .orElse(0L);
  }

  private @Nullable BigDecimal change(String indicator, String column, int year, int month) {
    return jdbc()
        .sql(
            "select max(%s) from warehouse.indicator_value where indicator = ? and month = ?"
                .formatted(column))
        .params(indicator, LocalDate.of(year, month, 1))
        .query((row, index) -> Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .orElse(null);
  }

  private List<String> months(String indicator, String department, int year) {
    countFigures();
    return jdbc()
        .sql(
            "select extract(month from month) || ' of ' || numerator from warehouse.indicator_value"
                + " where indicator = ? and department = ? and extract(year from month) = ? order by month")
        .params(indicator, department, year)
        .query(String.class)
        .list();
  }

  private static Instant at(int year, int month, int day) {
    return LocalDate.of(year, month, day).atTime(12, 0).atZone(Periods.SHANGHAI).toInstant();
  }

  private void take(int year, int month, CaseRecord.Builder... records) {
    for (CaseRecord.Builder record : records) {
      take(record.setAcceptedAt(at(year, month, 10)).setOccurredAt(at(year, month, 9)));
    }
  }

  private void take(CaseRecord.Builder record) {
    projection.project(intake.accept(aBatch(record.build())));
  }
}
