package org.fengqiao.ops.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault between source and warehouse is put in by SQL, and named. */
class FaultsTest {

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
  void aDroppedRowIsNamedMissing() throws Exception {
    HUB.run("delete from warehouse.case_fact where record_key = 'justice.register:2'");

    Answer answer = reconcile("--repair");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.records(FEED)).containsExactly("MISSING justice.register:2");
    assertThat(answer.feed(FEED).path("buckets_differing_at_first").asInt()).isEqualTo(1);
    assertThat(answer.out())
        .contains("缺失 MISSING  justice.register:2")
        .contains("ops/hub feed snapshot justice.register --from 2 --to 2 --reason reconcile");
  }

  @Test
  void aRowThatNeverArrivedIsNamedMissingThoughTheHubsOwnBooksAgree() throws Exception {
    SOURCE.run(
        "insert into t_case values (7, '2019-03-10', null, '1', '1', '1', '0', '1', '310118', '')");

    Answer answer = reconcile();

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.records(FEED)).containsExactly("MISSING justice.register:7");
    assertThat(answer.feed(FEED).path("books").path("breaches").isEmpty()).isTrue();
  }

  @Test
  void aRowThatIsKeptOutWithoutARuleIsNamedMissing() throws Exception {
    SOURCE.run("update t_case set lb = '1' where id = 5");

    assertThat(reconcile().records(FEED)).containsExactly("MISSING justice.register:5");
  }

  @Test
  void aCopiedFactIsNamedDoubledWithWhatItCopies() throws Exception {
    HUB.run(
        """
        create temp table copy as select * from warehouse.case_fact where record_key = 'justice.register:1';
        update copy set record_key = 'justice.register:01';
        insert into warehouse.case_fact select * from copy""");

    Answer answer = reconcile("--repair");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.records(FEED))
        .containsExactly("DOUBLED justice.register:01 of justice.register:1");
    assertThat(answer.out()).contains("reading again removes no row");
  }

  @Test
  void everyAlteredFieldIsNamedWithBothSides() throws Exception {
    HUB.run(
        """
        update warehouse.case_fact set amount_yuan = 25000.01, division = '310112', dispute_type = '12' where record_key = 'justice.register:1';
        update warehouse.case_fact set accepted_at = accepted_at + interval '1 second', status = 'ACCEPTED'
          where record_key = 'justice.register:2'""");

    Answer answer = reconcile();

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.records(FEED))
        .containsExactly(
            "ALTERED justice.register:1 dispute_type 02→12 division 310118→310112 amount_yuan 25000.00→25000.01",
            "ALTERED justice.register:2 accepted_at 2019-03-06T10:30+08:00→2019-03-06T10:30:01+08:00"
                + " status CLOSED→ACCEPTED");
  }

  @Test
  void aRowThatHasChangedAtTheSourceSinceIsNamedAltered() throws Exception {
    SOURCE.run("update t_case set jarq = '2019-05-01' where id = 2");

    assertThat(reconcile().records(FEED))
        .containsExactly("ALTERED justice.register:2 closed_at 2019-05-01T00:00+08:00→–");
  }

  @Test
  void aFactWithoutARowIsNamedPhantom() throws Exception {
    SOURCE.run("delete from t_case where id = 1");
    SOURCE.run("update t_case set scbz = '1' where id = 3");
    HUB.run(
        "update warehouse.case_fact set removed = false where record_key = 'justice.register:4'");

    Answer answer = reconcile();

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.records(FEED))
        .containsExactly(
            "PHANTOM justice.register:1",
            "PHANTOM justice.register:3",
            "PHANTOM justice.register:4");
  }

  @Test
  void aRecordWhoseNewerVersionIsInTheQuarantineMayShowTheOlder() throws Exception {
    SOURCE.run("update t_case set slrq = '2019-02-30', saje = '7' where id = 1");
    HUB.notice(FEED, "1", 107, "Q");

    assertThat(reconcile().exitCode()).isZero();
  }

  @Test
  void twoRowsOfOneKeyAtTheSourceAreNamedDoubled() throws SQLException, Exception {
    SOURCE.run("alter table t_case drop constraint t_case_pkey");
    Answer answer;
    try (Connection connection = DriverManager.getConnection(SOURCE.url());
        var statement = connection.createStatement()) {
      statement.execute("insert into t_case select * from t_case where id = 1");
      answer = reconcile();
    } finally {
      SOURCE.run("truncate t_case; alter table t_case add primary key (id)");
    }

    assertThat(answer.records(FEED)).containsExactly("DOUBLED justice.register:1");
  }
}
