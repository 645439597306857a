package org.fengqiao.ops.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a run shows, waits for and refuses. */
class ReconcileTest {

  private static final String FEED = TestRegister.FEED;
  private static final TestHub HUB = TestRegister.hub();
  private static final TestHub SOURCE = TestRegister.source();

  @BeforeEach
  void aHubThatAgreesWithItsSource() throws Exception {
    TestRegister.reset();
  }

  private static Answer reconcile(String... more) throws Exception {
    return TestRegister.reconcile(more);
  }

  @Test
  void whatAgreesPassesAndSaysWhatWasCompared() throws Exception {
    Answer answer = reconcile();

    assertThat(answer.records(FEED)).isEmpty();
    assertThat(answer.exitCode()).as(answer.out()).isZero();
    JsonNode feed = answer.feed(FEED);
    assertThat(feed.path("rows").asInt()).isEqualTo(6);
    assertThat(feed.path("expected").asInt()).isEqualTo(3);
    assertThat(feed.path("deleted").asInt()).isEqualTo(1);
    assertThat(feed.path("excluded").asInt()).isEqualTo(1);
    assertThat(feed.path("quarantined").asInt()).isEqualTo(1);
    assertThat(feed.path("facts").asInt()).isEqualTo(3);
    assertThat(feed.path("books").path("unaccounted").asInt()).isZero();
    // Row 3 writes its figures in words, which are not judged here.
    assertThat(answer.out())
        .contains("一致 agrees")
        .contains("amount_yuan (其中 1 条写法未判读 / 1 not read)");
  }

  @Test
  void whatIsStillOnItsWayIsWaitedFor() throws Exception {
    SOURCE.run(
        "insert into t_case values (7, '2019-03-10', null, '1', '1', '1', '0', '1', '310118', '')");
    long sessions = sessions();
    CompletableFuture<Answer> running =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return reconcile("--settle", "60");
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    // The first look has ended, and a second one too: it was seen to differ.
    await().atMost(Duration.ofSeconds(50)).until(() -> sessions() >= sessions + 2);
    HUB.accept(FEED, "7", 107, "'2019-03-10+08'::timestamptz, null::timestamptz, 1, 1, 'ACCEPTED'");

    Answer answer = running.get();
    assertThat(answer.exitCode()).as(answer.out()).isZero();
    assertThat(answer.feed(FEED).path("agreed_when_looked_at_again").asInt()).isEqualTo(1);
  }

  @Test
  void oneAlteredFactAmongTwentyThousandIsFoundInOneBucket() throws Exception {
    SOURCE.run(
        """
        insert into t_case select n, '2019-03-05', null, '3', n::text, '1', '0', '1', '310118', ''
        from generate_series(1001, 21000) n""");
    HUB.run(
        """
        insert into hub.inbox select 'justice.register:' || n, n, 0, 'A' from generate_series(1001, 21000) n;
        insert into hub.case_record (record_no, record_key, feed, dispute_id, position, sequence,
            division, dispute_type, content, clues, open, settled, clues_revision)
          select n, 'justice.register:' || n, 'justice.register',
            md5('justice.register:' || n)::uuid, n, 0, '310118', '02', '', '', true, true, 0 from generate_series(1001, 21000) n;
        insert into warehouse.case_fact
          select (jsonb_populate_record(f, jsonb_build_object('record_key', 'justice.register:' || n,
            'dispute_id', md5('justice.register:' || n)::uuid,
            'position', n, 'accepted_at', '2019-03-05T00:00:00+08:00', 'closed_at', null,
            'party_count', 3, 'amount_yuan', n))).*
          from warehouse.case_fact f, generate_series(1001, 21000) n where f.record_key = 'justice.register:1';
        update hub.ledger set captured = captured + 20000, accepted = accepted + 20000;
        update warehouse.case_fact set amount_yuan = amount_yuan - 0.01 where record_key = 'justice.register:12345'""");

    Answer answer = reconcile();

    assertThat(answer.records(FEED))
        .containsExactly("ALTERED justice.register:12345 amount_yuan 12345.00→12344.99");
    assertThat(answer.feed(FEED).path("buckets_differing_at_first").asInt()).isEqualTo(1);
    assertThat(answer.feed(FEED).path("facts").asInt()).isEqualTo(20_003);
  }

  @Test
  void aSourceThatDoesNotAnswerIsAFailureAndTheHubsBooksAreCheckedAllTheSame() throws Exception {
    SOURCE.run("alter table t_case rename to t_case_away");
    Answer answer;
    try {
      answer = reconcile();
    } finally {
      SOURCE.run("alter table t_case_away rename to t_case");
    }

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.feed(FEED).path("comparison").asString()).isEqualTo("FAILED");
    assertThat(answer.feed(FEED).path("reason").asString())
        .isEqualTo("public.t_case (SQLSTATE 42P01)");
    assertThat(answer.feed(FEED).path("books").path("accepted").asInt()).isEqualTo(4);
  }

  @Test
  void theReportHoldsNoNameAndNoPassword() throws Exception {
    HUB.run("delete from warehouse.case_fact where record_key = 'justice.register:2'");

    Answer answer = reconcile();

    assertThat(answer.report().toString() + answer.out())
        .doesNotContain("测试")
        .doesNotContain("user=");
  }

  @Test
  void whatCannotBeFollowedSaysWhy() throws Exception {
    assertThat(reconcile("--feed", "justice.nothing"))
        .satisfies(
            answer -> {
              assertThat(answer.exitCode()).isEqualTo(2);
              assertThat(answer.err()).contains("justice.nothing").contains("[justice.register]");
            });
    assertThat(reconcile("--key", "nowhere.key"))
        .satisfies(
            answer -> {
              assertThat(answer.exitCode()).isEqualTo(2);
              assertThat(answer.err()).contains("nowhere.key");
            });
    assertThat(reconcile("--hub", "jdbc:postgresql://hub/hub?password=secret").exitCode())
        .isEqualTo(2);
  }

  /** How often somebody has connected to the source so far. */
  private static long sessions() throws SQLException {
    try (Connection connection = DriverManager.getConnection(HUB.url());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select sessions from pg_stat_database where datname = 'register'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
