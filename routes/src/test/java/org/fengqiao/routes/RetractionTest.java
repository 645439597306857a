package org.fengqiao.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;
import static org.fengqiao.routes.Records.aToken;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.routes.ledger.Ledger;
import org.fengqiao.routes.ledger.LedgerBalance;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A petition that turns into an accusation leaves the hub, in whatever order the news come. */
class RetractionTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private ConnectionFactory connectionFactory;
  @Autowired private Ledger ledger;

  private JdbcClient jdbc;
  private String run;
  private int sent;

  @BeforeEach
  void prepare() {
    jdbc = JdbcClient.create(store.dataSource());
    run = UUID.randomUUID().toString().substring(0, 8);
  }

  /**
   * Whatever happened, every row that was captured is accounted for and, once what intake has told
   * is carried there, stands in the warehouse.
   */
  @AfterEach
  void theLedgerBalances() {
    assertThat(ledger.balances()).allMatch(line -> line.unaccounted() == 0);
    await()
        .untilAsserted(
            () -> assertThat(ledger.warehouse()).allMatch(equality -> equality.missing() == 0));
  }

  @Test
  void aPublishedRecordThatARuleExcludesLaterIsRetractedWithItsClues() throws Exception {
    send(
        aBatch(
            aPetition(run, 10)
                .setReferences(List.of(aLetter(run)))
                .setTokens(List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 7)))
                .build()));
    send(aBatch(aMediation(run, 10).setReferences(List.of(aLetter(run))).build()));
    long excluded = line("petition.items").excluded();

    send(excluded(20));
    afterwards();

    assertThat(petition()).containsEntry("removed", true).containsEntry("position", 20L);
    assertThat(dispute())
        .as("the mediation stays, the petition is counted no more")
        .containsEntry("record_count", 1)
        .containsEntry("departments", "JUSTICE");
    assertThat(clues()).isZero();
    assertThat(line("petition.items").excluded()).isEqualTo(excluded + 1);
  }

  @Test
  void anOlderVersionThatComesAfterTheExclusionDoesNotBringTheRecordBack() throws Exception {
    send(excluded(20));
    send(
        aBatch(
            aPetition(run, 10)
                .setTokens(List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 8)))
                .build()));
    afterwards();

    assertThat(petition()).containsEntry("removed", true).containsEntry("position", 20L);
    assertThat(clues()).isZero();
  }

  @Test
  void aRecordThatIsPublishedAndExcludedInOneBatchIsNotShown() throws Exception {
    send(aBatch(UUID.randomUUID(), List.of(notice(20)), aPetition(run, 10).build()));
    afterwards();

    assertThat(petition()).containsEntry("removed", true);
  }

  @Test
  void aRecordThatNoRuleExcludesAnyMoreComesBack() throws Exception {
    send(aBatch(aPetition(run, 10).build()));
    send(excluded(20));
    send(aBatch(aPetition(run, 30).build()));
    afterwards();

    assertThat(petition()).containsEntry("removed", false).containsEntry("position", 30L);
  }

  @Test
  void theVersionThatAMendedFeedFileExcludesNoMoreComesBack() throws Exception {
    send(aBatch(aPetition(run, 10).build()));
    send(excluded(20));
    afterwards();
    send(aBatch(aPetition(run, 20).build()));
    afterwards();

    assertThat(petition()).containsEntry("removed", false).containsEntry("position", 20L);
  }

  @Test
  void anExclusionThatComesAgainIsADuplicateAndSoIsOneOfAnOlderVersion() throws Exception {
    RecordBatch exclusion = excluded(20);
    send(aBatch(aPetition(run, 10).build()));
    send(exclusion);
    send(exclusion);
    send(excluded(20));
    send(aBatch(aPetition(run, 30).build()));
    long excluded = line("petition.items").excluded();
    send(excluded(25));
    afterwards();

    assertThat(petition()).containsEntry("removed", false).containsEntry("position", 30L);
    assertThat(line("petition.items").excluded()).isEqualTo(excluded + 1);
  }

  @Test
  void aRetractionIsToldAgainWhenItsBatchIsDeliveredAgainAfterAKill() throws Exception {
    send(aBatch(aPetition(run, 10).build()));
    RecordBatch exclusion = excluded(20);
    intake.accept(exclusion);

    assertThat(intake.accept(exclusion).getChanges())
        .singleElement()
        .satisfies(
            dispute ->
                assertThat(dispute.getCases())
                    .singleElement()
                    .satisfies(one -> assertThat(one.getOperation()).isEqualTo(Operation.DELETE)));
  }

  @Test
  void aRecordThatIsQuarantinedLaterKeepsItsOlderVersion() throws Exception {
    send(aBatch(aPetition(run, 10).build()));
    send(
        aBatch(
            UUID.randomUUID(),
            List.of(
                new RowNotice(
                    "petition.items:" + run,
                    20L,
                    1,
                    Disposition.QUARANTINED,
                    "D210",
                    "acceptedAt")),
            aPetition(run + "-other", 10).build()));
    afterwards();

    assertThat(petition()).containsEntry("removed", false).containsEntry("position", 10L);
  }

  private RecordBatch excluded(long position) {
    return RecordBatch.newBuilder(aBatch(UUID.randomUUID(), List.of(notice(position))))
        .setFeed("petition.items")
        .setDepartment(Department.PETITION)
        .build();
  }

  private RowNotice notice(long position) {
    return new RowNotice("petition.items:" + run, position, 1, Disposition.EXCLUDED, "X301", null);
  }

  private void send(RecordBatch batch) throws Exception {
    try (JmsBatchPublisher publisher = new JmsBatchPublisher(connectionFactory)) {
      publisher.publish(batch);
    }
    // Queues of two departments are taken in side by side; here one batch follows the other.
    await()
        .atMost(SOON)
        .until(
            () ->
                jdbc.sql("select count(*) from hub.batch where batch_id = ?::uuid")
                        .param(batch.getBatchId())
                        .query(Long.class)
                        .single()
                    == 1);
  }

  /** Waits until the warehouse has what was sent: a later record of the same queue stands in it. */
  private void afterwards() throws Exception {
    String last = run + "-last" + sent++;
    send(aBatch(aPetition(last, 1).build()));
    await()
        .atMost(SOON)
        .until(
            () ->
                jdbc.sql("select count(*) from warehouse.case_fact where record_key = ?")
                        .param("petition.items:" + last)
                        .query(Long.class)
                        .single()
                    == 1);
  }

  private LedgerBalance line(String feed) {
    return ledger.balances().stream()
        .filter(line -> line.feed().equals(feed))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Object> petition() {
    return jdbc.sql("select * from warehouse.case_fact where record_key = ?")
        .param("petition.items:" + run)
        .query()
        .singleRow();
  }

  private Map<String, Object> dispute() {
    return jdbc.sql("select * from warehouse.dispute_fact where dispute_id = ?")
        .param(petition().get("dispute_id"))
        .query()
        .singleRow();
  }

  /** What the hub keeps to link the petition by. */
  private long clues() {
    return jdbc.sql(
            "select num_nonnulls(tokens, clues) from hub.case_record where record_key = :key")
        .param("key", "petition.items:" + run)
        .query(Long.class)
        .single();
  }
}
