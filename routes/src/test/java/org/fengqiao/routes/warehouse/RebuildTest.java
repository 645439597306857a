package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.LongStream;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.warehouse.RebuildOutcome.Built;
import org.fengqiao.routes.warehouse.RebuildOutcome.Compared;
import org.fengqiao.routes.warehouse.RebuildOutcome.Refused;
import org.fengqiao.routes.warehouse.RebuildOutcome.Swapped;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Released;
import org.fengqiao.routes.warehouse.command.WarehouseCommands;
import org.fengqiao.schemas.message.CaseAspect;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The warehouse is a projection: it can be built again, and what was spoilt in it shows. */
class RebuildTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private Clock clock;

  @BeforeEach
  void aHubWithALife() {
    if (merged() > 1) {
      assertThat(rebuild().swap(true)).as("without the last test's spoils").isNotNull();
      return;
    }
    take(aMediation("one", 1), aMediation("other", 1), aMediation("third", 1));
    take(aPetition("gone", 1), aPetition("corrected", 1));
    rule("one", "other", "--must-link");
    await().atMost(SOON).until(() -> merged() > 0);
    take(aPetition("gone", 2).setOperation(Operation.DELETE));
    take(
        aPetition("corrected", 2)
            .setDisputeType("0301")
            .setAmountCents(1_234_56L)
            .setAspects(List.of(CaseAspect.COUNTY_OR_ABOVE, CaseAspect.REPEATED_PETITION)));
    rule("one", "third", "--must-link");
    await().atMost(SOON).until(() -> merged() > 1);
  }

  @Test
  void whatIsBuiltAnewIsWhatCameByAndByAndAtEveryRevision() {
    List<List<Map<String, Object>>> before = revisions().mapToObj(this::factsAt).toList();

    Built built = rebuild().compare().built();

    assertThat(built.differences()).isEmpty();
    assertThat(built.cases()).isGreaterThan(5);
    assertThat(rebuild().swap(false)).isInstanceOf(Swapped.class);
    assertThat(revisions().mapToObj(this::factsAt).toList()).isEqualTo(before);
  }

  @Test
  void whatWasSpoiltIsNamedAndMended() {
    List<List<Map<String, Object>>> before = revisions().mapToObj(this::factsAt).toList();
    spoil(
        "update warehouse.case_fact set amount_yuan = 1, aspects = '{COUNTY_OR_ABOVE}'"
            + " where record_key = 'petition.items:corrected'");
    spoil("delete from warehouse.case_fact where record_key = 'justice.mediation:one'");
    spoil("delete from warehouse.case_history");
    spoil(
        "insert into warehouse.dispute_fact select (jsonb_populate_record(f, '{\"dispute_id\":"
            + " \"00000000-0000-0000-0000-000000000001\"}')).* from warehouse.dispute_fact f limit 1");

    assertThat(rebuild().compare().built().differences())
        .containsExactlyInAnyOrder(
            new FactDifference("case_fact", "amount_yuan", 1, List.of("petition.items:corrected")),
            new FactDifference("case_fact", "aspects", 1, List.of("petition.items:corrected")),
            new FactDifference(
                "case_fact", FactDifference.MISSING, 1, List.of("justice.mediation:one")),
            new FactDifference(
                "dispute_fact",
                FactDifference.SURPLUS,
                1,
                List.of("00000000-0000-0000-0000-000000000001")));
    assertThat(rebuild().swap(false)).isInstanceOf(Swapped.class);

    assertThat(rebuild().compare().built().agrees()).isTrue();
    assertThat(revisions().mapToObj(this::factsAt).toList()).isEqualTo(before);
  }

  @Test
  void whatArrivesMeanwhileIsNotUndone() {
    take(aPetition("late", 1));
    spoil(
        "update warehouse.case_fact set revision = revision + 1000, status = 'REFUSED'"
            + " where record_key = 'petition.items:late'");

    assertThat(rebuild().swap(false)).isInstanceOf(Swapped.class);

    assertThat(
            jdbc()
                .sql(
                    "select status from warehouse.case_fact where record_key = 'petition.items:late'")
                .query(String.class)
                .single())
        .isEqualTo("REFUSED");
    spoil(
        "update warehouse.case_fact set revision = revision - 1000"
            + " where record_key = 'petition.items:late'");
  }

  @Test
  void publishedFiguresAreNotBrokenWithoutAWord() {
    YearMonth march = YearMonth.of(2026, 3);
    take(in(march, aPetition("counted", 1)));
    Release honest = ((Released) releases().release(march, "office", "monthly")).release();
    spoil(
        "update warehouse.case_fact set division = '310101' where record_key = 'petition.items:counted'");
    assertThat(releases().holds(honest)).isFalse();

    assertThat(rebuild().swap(false))
        .isInstanceOfSatisfying(
            Swapped.class, swapped -> assertThat(swapped.mended()).containsExactly(honest));

    YearMonth april = YearMonth.of(2026, 4);
    take(in(april, aPetition("miscounted", 1)));
    spoil(
        "update warehouse.case_fact set division = '310101'"
            + " where record_key = 'petition.items:miscounted'");
    Release wrong = ((Released) releases().release(april, "office", "monthly")).release();

    assertThat(rebuild().swap(false))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.broken()).containsExactly(wrong));
    assertThat(releases().holds(wrong)).isTrue();
    assertThat(rebuild().swap(true)).isInstanceOf(Swapped.class);
    assertThat(releases().holds(wrong)).isFalse();
  }

  @Test
  void theCommandShowsTheDifferenceAndSwaps() {
    assertThat(warehouse("rebuild")).contains("same facts");
    spoil(
        "update warehouse.case_fact set status = 'REFUSED'"
            + " where record_key = 'petition.items:corrected'");

    assertThat(warehouse("rebuild"))
        .contains("case_fact | status | 1 | petition.items:corrected", "--swap");
    assertThat(rebuild().compare()).isInstanceOf(Compared.class);
    assertThat(warehouse("rebuild", "--swap")).contains("Swapped in one transaction");
    assertThat(warehouse("rebuild")).contains("same facts");
  }

  private Rebuild rebuild() {
    return new Rebuild(store.dataSource(), clock);
  }

  private Releases releases() {
    return new Releases(store.dataSource(), clock, Duration.ZERO);
  }

  private void spoil(String sql) {
    assertThat(jdbc().sql(sql).update()).as(sql).isPositive();
  }

  private LongStream revisions() {
    return LongStream.rangeClosed(
        0, jdbc().sql("select max(revision) from hub.revision_log").query(Long.class).single());
  }

  /** All that the warehouse knew; not when each row was written. */
  private List<Map<String, Object>> factsAt(long revision) {
    return jdbc()
        .sql(
            """
            select to_jsonb(c) - 'loaded_at' - 'revision' fact from warehouse.case_fact_at(?) c
            union all select to_jsonb(d) - 'loaded_at' - 'revision' from warehouse.dispute_fact_at(?) d
            order by 1
            """)
        .params(revision, revision)
        .query()
        .listOfRows();
  }

  private long merged() {
    return jdbc()
        .sql("select count(*) from warehouse.dispute_fact where merged_into is not null")
        .query(Long.class)
        .single();
  }

  private void rule(String one, String other, String verdict) {
    command(
        "override",
        "justice.mediation:" + one,
        "justice.mediation:" + other,
        verdict,
        "--reason",
        "one quarrel");
  }

  private void take(CaseRecord.Builder... records) {
    for (CaseRecord.Builder record : records) {
      projection.project(intake.accept(aBatch(record.build())));
    }
  }

  private static CaseRecord.Builder in(YearMonth month, CaseRecord.Builder record) {
    return record.setAcceptedAt(Instant.parse(month + "-10T04:00:00Z"));
  }

  private static String warehouse(String... arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    WarehouseCommands.line().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
    return printed.toString();
  }
}
