package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.routes.RunningHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What humans rule is followed by the disputes and the warehouse, and can be taken back. */
class RulingsTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Grounds GROUNDS = new Grounds("Li", "two walls, not one", null);

  private Rulings rulings;
  private JdbcClient jdbc;
  private String run;

  @BeforeEach
  void prepare() {
    jdbc = JdbcClient.create(store.dataSource());
    rulings = new Rulings(store.dataSource(), Clock.systemUTC());
    run = UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void mergeThenUnmergeIsTheIdentity() {
    arrive("a", "one");
    arrive("b", "other");
    List<Object> before = standing("a", "b");
    assertThat(before).doesNotHaveDuplicates();

    long id = rule(Verdict.MUST_LINK, "a", "b", GROUNDS);
    await().atMost(SOON).until(() -> standing("a", "b").stream().distinct().count() == 1);
    await().atMost(SOON).until(() -> figures("a", "b").stream().distinct().count() == 1);

    assertThat(rulings.withdraw(id, new Grounds("Wang", "they are two", null))).isTrue();
    assertThat(rulings.withdraw(id, GROUNDS)).isFalse();
    await().atMost(SOON).until(() -> standing("a", "b").equals(before));
    await().atMost(SOON).until(() -> figures("a", "b").equals(before));
    assertThat(ruling(id).withdrawnBy()).isEqualTo("Wang");
  }

  @Test
  void whatIsRuledApartStaysApartWhateverLinksIt() {
    arrive("a", "one");
    arrive("b", "one");
    assertThat(standing("a", "b").stream().distinct()).hasSize(1);

    long id = rule(Verdict.CANNOT_LINK, "a", "b", GROUNDS);
    await().atMost(SOON).until(() -> figures("a", "b").stream().distinct().count() == 2);
    arrive("c", "one");

    assertThat(standing("a", "b")).doesNotHaveDuplicates();
    rulings.withdraw(id, GROUNDS);
    await().atMost(SOON).until(() -> figures("a", "b", "c").stream().distinct().count() == 1);
  }

  @Test
  void aRulingEndsWithItsLastDay() {
    arrive("a", "one");
    arrive("b", "one");

    rule(Verdict.CANNOT_LINK, "a", "b", GROUNDS);
    await().atMost(SOON).until(() -> standing("a", "b").stream().distinct().count() == 2);
    jdbc.sql("update hub.ruling set expires_on = :day where withdrawn_at is null")
        .param("day", LocalDate.of(2020, 1, 1))
        .update();

    await().atMost(SOON).until(() -> figures("a", "b").stream().distinct().count() == 1);
  }

  @Test
  void whatContradictsARulingOrNamesNoRecordIsRefused() {
    arrive("a", "one");
    arrive("b", "other");
    long id = rule(Verdict.MUST_LINK, "a", "b", GROUNDS);

    assertThat(rulings.rule(Verdict.CANNOT_LINK, key("b"), key("a"), GROUNDS))
        .isEqualTo(new RulingOutcome.Conflict(List.of(id)));
    assertThat(rulings.rule(Verdict.CANNOT_LINK, key("a"), key("z"), GROUNDS))
        .isEqualTo(new RulingOutcome.UnknownRecord(key("z")));
    assertThat(rulings.rule(Verdict.CANNOT_LINK, key("a"), key("a"), GROUNDS))
        .isEqualTo(new RulingOutcome.SameRecord());
  }

  @Test
  void unmergeShowsBeforehandWhichPublishedFiguresChange() {
    arrive("a", "one");
    arrive("b", "one");
    await().atMost(SOON).until(() -> figures("a", "b").size() == 2);
    long disputes = published();

    String shown = command("unmerge", key("a"), key("b"), "--preview");

    assertThat(shown).contains("dispute: 1", "2026-03 JUSTICE 02 310118", "1 → 2");
    assertThat(standing("a", "b").stream().distinct()).as("nothing is written").hasSize(1);
    assertThat(rulings.history()).noneMatch(ruling -> ruling.recordKey().equals(key("b")));
    assertThat(command("unmerge", key("a"), key("b"), "--reason", "two")).contains("is recorded");
    await().atMost(SOON).until(() -> published() == disputes + 1);
  }

  @Test
  void theCommandRulesListsAndWithdraws() {
    arrive("a", "one");
    arrive("b", "other");

    assertThat(command("override", key("a"), key("b"), "--must-link")).contains("--reason");
    String ruled =
        command("override", key("a"), key("b"), "--must-link", "--reason", "one", "--as", "Li");
    String id = ruled.replaceFirst("(?s).*Ruling (\\d+) is.*", "$1");
    assertThat(command("list")).contains(id + " 必为同一纠纷", key("a"), "Li");
    assertThat(command("override", key("a"), key("b"), "--cannot-link", "--reason", "two"))
        .contains(id + "; withdraw one of them first");
    assertThat(command("withdraw", id, "--reason", "wrong")).contains("withdrawn");
    assertThat(command("list")).doesNotContain(key("a"));
    assertThat(command("list", "--all")).contains("withdrawn: ", "wrong");
    assertThat(command("withdraw", id, "--reason", "wrong")).contains("no ruling");
  }

  private void arrive(String record, String letter) {
    projection.project(
        intake.accept(
            aBatch(
                aMediation(run + record, 10)
                    .setReferences(List.of(aLetter(run + letter)))
                    .build())));
  }

  private long rule(Verdict verdict, String one, String other, Grounds grounds) {
    return ((RulingOutcome.Recorded) rulings.rule(verdict, key(one), key(other), grounds)).id();
  }

  private Ruling ruling(long id) {
    return rulings.history().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
  }

  private String key(String record) {
    return "justice.mediation:" + run + record;
  }

  /** The dispute of each record in the hub. */
  private List<Object> standing(String... records) {
    return disputes("hub.case_record", records);
  }

  /** The dispute of each record in the warehouse. */
  private List<Object> figures(String... records) {
    return disputes("warehouse.case_fact", records);
  }

  private List<Object> disputes(String table, String... records) {
    return Stream.of(records)
        .map(
            record ->
                jdbc.sql("select dispute_id from " + table + " where record_key = ?")
                    .param(key(record))
                    .query(UUID.class)
                    .single())
        .map(Object.class::cast)
        .toList();
  }

  private long published() {
    countFigures();
    return jdbc.sql("select sum(disputes) from warehouse.case_counts where department = 'JUSTICE'")
        .query(Long.class)
        .single();
  }
}
