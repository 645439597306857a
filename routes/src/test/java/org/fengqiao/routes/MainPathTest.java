package org.fengqiao.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;
import static org.fengqiao.routes.Records.aToken;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.routes.ledger.Ledger;
import org.fengqiao.routes.ledger.LedgerBalance;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records go in at the broker and come out in the warehouse, through the real stores. */
class MainPathTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private ConnectionFactory connectionFactory;
  @Autowired private Ledger ledger;

  private JdbcClient jdbc;
  private String run;

  @BeforeEach
  void prepare() {
    jdbc = JdbcClient.create(store.dataSource());
    run = UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void countsADisputeOnceThatTwoDepartmentsRecordUnderOneLetter() throws Exception {
    send(aBatch(aMediation(run, 10).setReferences(List.of(aLetter(run))).build()));
    send(aBatch(aPetition(run, 10).setReferences(List.of(aLetter(run))).build()));

    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(dispute("justice.mediation:" + run))
                    .containsEntry("record_count", 2)
                    .containsEntry("departments", "JUSTICE,PETITION"));
    assertThat(disputeOf("justice.mediation:" + run)).isEqualTo(disputeOf("petition.items:" + run));
  }

  @Test
  void saysOfEveryGradeWhatItSees() {
    assertThat(jdbc.sql("select grade from warehouse.dim_grade").query(String.class).list())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CaptureGrade.values()).map(CaptureGrade::name).toList());
  }

  @Test
  void findsTheSameDisputesInWhateverOrderTheirRecordsCome() throws Exception {
    List<RecordBatch> batches = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      batches.add(
          aBatch(
              aMediation(run + "-" + i, 10)
                  .setReferences(
                      List.of(aLetter(run), aLetter(run + "-" + i), aLetter(run + "-" + (i + 1))))
                  .build()));
    }
    Collections.shuffle(batches, new Random(7));
    for (RecordBatch batch : batches) {
      send(batch);
    }

    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(dispute("justice.mediation:" + run + "-0"))
                    .containsEntry("record_count", 6));
  }

  @Test
  void anOrganisationInCommonDoesNotLinkAndTwoSidesDo() throws Exception {
    int bank = run.hashCode();
    send(
        aBatch(
            aMediation(run + "-a", 10)
                .setTokens(
                    List.of(
                        aToken(TokenKind.CREDIT_CODE, Side.RESPONDENT, bank),
                        aToken(TokenKind.FULL_NAME, Side.APPLICANT, bank + 1)))
                .build(),
            aMediation(run + "-b", 10)
                .setTokens(List.of(aToken(TokenKind.CREDIT_CODE, Side.RESPONDENT, bank)))
                .build(),
            aMediation(run + "-c", 10)
                .setTokens(
                    List.of(
                        aToken(TokenKind.CREDIT_CODE, Side.RESPONDENT, bank),
                        aToken(TokenKind.FULL_NAME, Side.APPLICANT, bank + 1)))
                .build()));

    await().atMost(SOON).until(() -> facts(run) == 3);
    assertThat(disputeOf("justice.mediation:" + run + "-a"))
        .isEqualTo(disputeOf("justice.mediation:" + run + "-c"))
        .isNotEqualTo(disputeOf("justice.mediation:" + run + "-b"));
  }

  @Test
  void aBatchThatComesTwiceHasOneEffectAndTheLedgerBalances() throws Exception {
    UUID id = UUID.randomUUID();
    List<RowNotice> notices =
        List.of(
            new RowNotice(
                "justice.mediation:q" + run, 10L, 1, Disposition.QUARANTINED, "D210", "acceptedAt"),
            new RowNotice("justice.mediation:e" + run, 10L, 1, Disposition.EXCLUDED, "X101", null));
    RecordBatch batch = aBatch(id, notices, aMediation(run, 10).build());
    send(batch);
    await().atMost(SOON).until(() -> facts(run) == 1);
    LedgerBalance before = line();

    send(batch);
    send(aBatch(aMediation(run, 10).build()));
    await().atMost(SOON).until(() -> line().duplicate() == before.duplicate() + 1);

    assertThat(line().captured()).isEqualTo(before.captured() + 1);
    assertThat(line().quarantined()).isEqualTo(before.quarantined());
    assertThat(line().unaccounted()).isZero();
    assertThat(facts(run)).isEqualTo(1);
  }

  @Test
  void aQuarantinedRowThatComesMendedIsCountedAsAcceptedWhereItWasCountedAsQuarantined()
      throws Exception {
    send(
        aBatch(
            UUID.randomUUID(),
            List.of(
                notice("q" + run, 10, Disposition.QUARANTINED),
                notice("e" + run, 10, Disposition.QUARANTINED)),
            aMediation(run, 10).build()));
    await().atMost(SOON).until(() -> facts(run) == 1);
    LedgerBalance before = line();

    send(
        daysLater(
            aBatch(
                UUID.randomUUID(),
                List.of(notice("e" + run, 10, Disposition.EXCLUDED)),
                aMediation("q" + run, 10).build())));
    await().atMost(SOON).until(() -> facts("q" + run) == 1);

    assertThat(line().captured()).isEqualTo(before.captured());
    assertThat(line().accepted()).isEqualTo(before.accepted() + 1);
    assertThat(line().excluded()).isEqualTo(before.excluded() + 1);
    assertThat(line().quarantined()).isEqualTo(before.quarantined() - 2);
    assertThat(ledger.balances()).allMatch(line -> line.unaccounted() == 0);
  }

  @Test
  void aMendedRowThatIsSentTwiceIsADuplicateAndOneThatIsOverhauledStaysOlder() throws Exception {
    send(aBatch(UUID.randomUUID(), List.of(notice(run, 10, Disposition.QUARANTINED))));
    send(aBatch(aMediation(run, 20).setAmountCents(7_700L).build()));
    await().atMost(SOON).until(() -> facts(run) == 1);
    LedgerBalance before = line();

    send(daysLater(aBatch(aMediation(run, 10).build())));
    send(daysLater(aBatch(aMediation(run, 10).build())));
    send(aBatch(aMediation(run + "-after", 1).build()));
    await().atMost(SOON).until(() -> facts(run + "-after") == 1);

    assertThat(fact("justice.mediation:" + run)).containsEntry("position", 20L);
    assertThat(line().quarantined()).isEqualTo(before.quarantined() - 1);
    assertThat(ledger.balances())
        .allMatch(line -> line.unaccounted() == 0)
        .filteredOn(line -> line.day().equals(LocalDate.of(2026, 3, 5)))
        .singleElement()
        .satisfies(later -> assertThat(later.captured()).isEqualTo(later.duplicate()).isEqualTo(1));
    assertThat(ledger.warehouse()).allMatch(equality -> equality.missing() == 0);
  }

  private static RowNotice notice(String key, long position, Disposition disposition) {
    return new RowNotice("justice.mediation:" + key, position, 1, disposition, "D210", null);
  }

  private static RecordBatch daysLater(RecordBatch batch) {
    return RecordBatch.newBuilder(batch)
        .setCapturedAt(batch.getCapturedAt().plus(Duration.ofDays(3)))
        .build();
  }

  @Test
  void aRemovalKeepsWhatIsKnownAndAnOlderVersionChangesNothing() throws Exception {
    CaseRecord first = aMediation(run, 10).build();
    CaseRecord removal =
        aMediation(run, 30)
            .setOperation(Operation.DELETE)
            .setDisputeType("98")
            .setAmountCents(null)
            .build();
    send(aBatch(first));
    send(aBatch(removal));
    send(aBatch(aMediation(run, 20).setAmountCents(99L).build()));
    send(aBatch(aMediation(run + "-after", 1).build()));

    await().atMost(SOON).until(() -> facts(run + "-after") == 1);
    assertThat(fact("justice.mediation:" + run))
        .containsEntry("removed", true)
        .containsEntry("dispute_type", "0203")
        .containsEntry("position", 30L);
    assertThat(dispute("justice.mediation:" + run)).containsEntry("record_count", 0);
  }

  @Test
  void whatIsNoBatchBecomesADeadLetterAndStopsNothing() throws Exception {
    try (JMSContext context = connectionFactory.createContext()) {
      jakarta.jms.BytesMessage message = context.createBytesMessage();
      message.writeBytes(new byte[] {1, 2, 3});
      context
          .createProducer()
          .send(context.createQueue(Addresses.records(Department.JUSTICE)), message);
      send(aBatch(aMediation(run, 10).build()));

      await().atMost(SOON).until(() -> facts(run) == 1);
      jakarta.jms.Message dead =
          context.createConsumer(context.createQueue(Addresses.DEAD_LETTERS)).receive(20_000);
      assertThat(dead).isNotNull();
      assertThat(dead.getStringProperty("reason")).contains("RecordBatch");
    }
  }

  private void send(RecordBatch batch) throws Exception {
    try (JmsBatchPublisher publisher = new JmsBatchPublisher(connectionFactory)) {
      publisher.publish(batch);
    }
  }

  private LedgerBalance line() {
    return ledger.balances().stream()
        .filter(line -> line.feed().equals("justice.mediation"))
        .findFirst()
        .orElseThrow();
  }

  private long facts(String key) {
    return jdbc.sql("select count(*) from warehouse.case_fact where record_key like ?")
        .param("%:" + key + "%")
        .query(Long.class)
        .single();
  }

  private Map<String, Object> fact(String recordKey) {
    return jdbc.sql("select * from warehouse.case_fact where record_key = ?")
        .param(recordKey)
        .query()
        .singleRow();
  }

  private Map<String, Object> dispute(String recordKey) {
    return jdbc.sql(
            "select d.* from warehouse.dispute_fact d join warehouse.case_fact c using (dispute_id) where c.record_key = ?")
        .param(recordKey)
        .query()
        .singleRow();
  }

  private String disputeOf(String recordKey) {
    return String.valueOf(fact(recordKey).get("dispute_id"));
  }
}
