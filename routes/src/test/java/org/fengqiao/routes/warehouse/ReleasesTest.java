package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.warehouse.PeriodChange.Cause;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Behind;
import org.fengqiao.routes.warehouse.ReleaseOutcome.NotOver;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Released;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Unchanged;
import org.fengqiao.routes.warehouse.command.WarehouseCommands;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A month that was published stays as it was, whatever arrives later. */
class ReleasesTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private Clock clock;

  @Test
  void whatArrivesLaterIsARevisionWithItsCause() {
    YearMonth march = YearMonth.of(2026, 3);
    take(
        in(march, aMediation("corrected", 1)),
        in(march, aMediation("deleted", 1)),
        in(march, aMediation("remapped", 1)),
        in(march, aMediation("redated", 1)),
        in(march, aMediation("one", 1)),
        in(march, aMediation("other", 1)),
        in(march, aMediation("untouched", 1)));

    Release first = released(releases().release(march, "office", "monthly"));

    assertThat(first.number()).isZero();
    assertThat(releases().release(march, "office", "again")).isEqualTo(new Unchanged(first));
    List<Map<String, Object>> published = published(first);
    assertThat(published)
        .singleElement()
        .satisfies(row -> assertThat(row).contains(entry("records", 7L), entry("disputes", 7L)));

    take(in(march, aMediation("corrected", 2)).setDisputeType("0301"));
    take(in(march, aMediation("deleted", 2)).setOperation(Operation.DELETE));
    take(in(march, aMediation("remapped", 2)).setMappingVersion(2));
    take(in(YearMonth.of(2026, 4), aMediation("redated", 2)));
    take(in(march, aPetition("late", 1)));
    command(
        "override",
        "justice.mediation:one",
        "justice.mediation:other",
        "--must-link",
        "--reason",
        "one quarrel");
    await().atMost(SOON).until(() -> causes(march).containsValue(Cause.MERGED));

    assertThat(causes(march))
        .containsEntry("justice.mediation:other", Cause.MERGED)
        .containsEntry("justice.mediation:corrected", Cause.CORRECTED)
        .containsEntry("justice.mediation:deleted", Cause.DELETED)
        .containsEntry("justice.mediation:redated", Cause.REDATED)
        .containsEntry("justice.mediation:remapped", Cause.REMAPPED)
        .containsEntry("petition.items:late", Cause.LATE)
        .doesNotContainKey("justice.mediation:untouched");
    assertThat(published(first)).isEqualTo(published);
    assertThat(releases().holds(first)).isTrue();

    Release second = released(releases().release(march, "office", "late petition"));

    assertThat(second.number()).isEqualTo(1);
    assertThat(published(first)).isEqualTo(published);
    assertThat(sum(second, "records")).isEqualTo(6);
    assertThat(sum(second, "disputes")).isEqualTo(5);
    assertThat(causes(march)).isEmpty();
    assertThat(releases().of(march)).containsExactly(first, second);
  }

  @Test
  void aMonthIsReleasedWhenItIsOverAndTheWarehouseHasIt() {
    YearMonth may = YearMonth.of(2026, 5);
    DisputeBatch underWay = intake.accept(aBatch(in(may, aMediation("under-way", 1)).build()));

    assertThat(releases().release(may, "office", "monthly")).isEqualTo(new Behind(1));
    assertThat(releases().of(may)).isEmpty();
    assertThat(releases().changes(may)).isEmpty();
    projection.project(underWay);
    assertThat(sum(released(releases().release(may, "office", "monthly")), "records")).isOne();
    assertThat(
            releases().release(YearMonth.from(Periods.dayOf(clock.instant())), "office", "early"))
        .isEqualTo(new NotOver());
  }

  @Test
  void aFigureThatSomebodyHasAlteredNoLongerHolds() {
    YearMonth june = YearMonth.of(2026, 6);
    take(in(june, aMediation("altered", 1)));
    Release release = released(releases().release(june, "office", "monthly"));

    jdbc()
        .sql(
            "update warehouse.case_fact set division = '310101', revision = 0"
                + " where record_key = 'justice.mediation:altered'")
        .update();

    assertThat(releases().holds(release)).isFalse();
  }

  @Test
  void theCommandsPublishListAndTell() {
    YearMonth july = YearMonth.of(2026, 7);
    take(in(july, aMediation("told", 1)));

    assertThat(warehouse("changes", "2026-07")).contains("never published");
    assertThat(warehouse("release", "2026-07")).contains("Say why");
    assertThat(warehouse("release", "2999-01", "--reason", "early")).contains("not over yet");
    assertThat(warehouse("release", "2026-07", "--reason", "monthly", "--as", "office"))
        .contains("2026-07 r0 | office", "released");
    assertThat(warehouse("release", "2026-07", "--reason", "again")).contains("nothing to publish");
    take(in(july, aMediation("told", 2)).setOperation(Operation.DELETE));
    assertThat(warehouse("changes", "2026-07"))
        .contains("justice.mediation:told", "deleted at the source");
    assertThat(warehouse("releases")).contains("2026-07 r0", "holds");
  }

  private static String warehouse(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    WarehouseCommands.line().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
    return printed.toString();
  }

  private Releases releases() {
    return new Releases(store.dataSource(), clock, Duration.ZERO);
  }

  private static CaseRecord.Builder in(YearMonth month, CaseRecord.Builder record) {
    return record.setAcceptedAt(Instant.parse(month + "-10T04:00:00Z"));
  }

  private void take(CaseRecord.Builder... records) {
    for (CaseRecord.Builder record : records) {
      projection.project(intake.accept(aBatch(record.build())));
    }
  }

  private static Release released(ReleaseOutcome outcome) {
    return ((Released) outcome).release();
  }

  private Map<String, Cause> causes(YearMonth month) {
    return releases().changes(month).orElseThrow().stream()
        .collect(Collectors.toMap(PeriodChange::recordKey, PeriodChange::cause));
  }

  private List<Map<String, Object>> published(Release release) {
    return jdbc()
        .sql(
            "select department, dispute_type, division, records, disputes"
                + " from warehouse.released_counts where month = ? and number = ? order by 1, 2, 3")
        .params(release.month().atDay(1), release.number())
        .query()
        .listOfRows();
  }

  private long sum(Release release, String column) {
    return jdbc()
        .sql(
            "select coalesce(sum(%s), 0) from warehouse.released_counts where month = ? and number = ?"
                .formatted(column))
        .params(release.month().atDay(1), release.number())
        .query(Long.class)
        .single();
  }
}
