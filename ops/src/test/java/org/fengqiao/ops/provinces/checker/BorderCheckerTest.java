package org.fengqiao.ops.provinces.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.ops.provinces.checker.Talk.JIANGSU;
import static org.fengqiao.ops.provinces.checker.Talk.SHANGHAI;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.ReceiptCode;
import org.fengqiao.schemas.message.RequestedAction;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge is judged: each planted fault is named, and two honest provinces are clean. */
class BorderCheckerTest {

  private static final byte[] NONE = new byte[0];
  private static final String HOSTILE = "ab".repeat(32);

  @TempDir static Path folder;
  private static DatabaseServer server;
  private static Database shanghai;
  private static Database jiangsu;

  @BeforeAll
  static void startServer() {
    server = DatabaseServer.start(folder.resolve("server"));
    shanghai = migrated("shanghai");
    jiangsu = migrated("jiangsu");
  }

  private static Database migrated(String name) {
    Database database = server.create(name);
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas("hub", "warehouse")
        .locations("classpath:db/hub")
        .load()
        .migrate();
    return database;
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void anAlertReceiptedAndAnswered() {
    for (Database each : new Database[] {shanghai, jiangsu}) {
      each.execute(
          "truncate hub.border_message, hub.border_alert, hub.border_parked, hub.border_refusal cascade");
    }
    byte[] alert =
        Talk.statement(
            SHANGHAI,
            1,
            NONE,
            0,
            NONE,
            BorderMessageType.ALERT,
            said ->
                said.setDisputeType("02")
                    .setLevel(EscalationLevel.RED)
                    .setRequestedAction(RequestedAction.JOINT_CHECK));
    byte[] receipt =
        Talk.statement(
            JIANGSU,
            1,
            NONE,
            1,
            alert,
            BorderMessageType.RECEIPT,
            said -> said.setReceiptCode(ReceiptCode.RECEIVED).setAnswers(1));
    byte[] feedback =
        Talk.statement(
            JIANGSU,
            2,
            receipt,
            1,
            alert,
            BorderMessageType.FEEDBACK,
            said -> said.setProgress(BorderProgress.MEDIATING));
    byte[] answer =
        Talk.statement(
            SHANGHAI,
            2,
            alert,
            2,
            feedback,
            BorderMessageType.RECEIPT,
            said -> said.setReceiptCode(ReceiptCode.RECEIVED).setAnswers(2));
    passed(shanghai, jiangsu, alert);
    passed(jiangsu, shanghai, receipt);
    passed(jiangsu, shanghai, feedback);
    passed(shanghai, jiangsu, answer);
    shanghai.execute(Talk.register("OUT", "HANDLING"));
    jiangsu.execute(
        Talk.register("IN", "HANDLING"),
        "insert into hub.border_refusal values ('\\x%s', 'MALFORMED', null, null, now(), now())"
            .formatted(HOSTILE));
  }

  private static void passed(Database from, Database to, byte[] statement) {
    Talk.record(from, "OUT", statement);
    Talk.record(to, "IN", statement);
  }

  @Test
  void twoHonestProvincesAreClean() throws SQLException {
    Findings findings = check(Set.of(HOSTILE));

    assertThat(findings.clean()).as(findings.text()).isTrue();
    assertThat(findings.statements()).isEqualTo(4);
  }

  @Test
  void aStatementThatDidNotArriveIsNamed() throws SQLException {
    jiangsu.execute("delete from hub.border_message where direction = 'IN' and version = 2");

    assertNames(Fault.LOST, "310000 v2 RECEIPT");
  }

  @Test
  void aStatementThatNobodySaidIsNamed() throws SQLException {
    shanghai.execute("delete from hub.border_message where direction = 'OUT' and version = 2");

    assertNames(Fault.INVENTED, "310000 v2 RECEIPT");
  }

  @Test
  void aChangedByteIsNamed() throws SQLException {
    jiangsu.execute(
        "update hub.border_message set content = set_byte(content, length(content) - 1, 1)"
            + " where direction = 'IN' and version = 1");

    assertNames(Fault.ALTERED, "310000 v1 ALERT");
  }

  @Test
  void aPlaceThatIsTakenTwiceIsNamed() throws SQLException {
    byte[] again =
        Talk.statement(
            JIANGSU,
            2,
            NONE,
            1,
            NONE,
            BorderMessageType.FEEDBACK,
            said -> said.setProgress(BorderProgress.RESOLVED));
    passed(jiangsu, shanghai, again);

    assertNames(Fault.DOUBLED, "320000 v2 FEEDBACK");
  }

  @Test
  void aGapInAChainIsNamed() throws SQLException {
    jiangsu.execute("delete from hub.border_message where direction = 'OUT' and version = 1");
    shanghai.execute("delete from hub.border_message where direction = 'IN' and version = 1");

    assertNames(Fault.BROKEN, "320000 v2 FEEDBACK");
  }

  @Test
  void aMissingReceiptIsNamed() throws SQLException {
    shanghai.execute("delete from hub.border_message where direction = 'OUT' and version = 2");
    jiangsu.execute("delete from hub.border_message where direction = 'IN' and version = 2");

    assertNames(Fault.UNANSWERED, "320000 v2 FEEDBACK");
  }

  @Test
  void aStateThatDoesNotFollowIsNamed() throws SQLException {
    jiangsu.execute("update hub.border_alert set state = 'CLOSED'");

    assertNames(Fault.UNEQUAL, "320000 " + Talk.ALERT + " [CLOSED");
  }

  @Test
  void hostileMessagesThatWereNotRefusedAreNamed() throws SQLException {
    assertThat(check(Set.of(HOSTILE, "cd".repeat(32))).named(Fault.ACCEPTED))
        .containsExactly("320000 " + "cd".repeat(32));
    assertThat(check(Set.of()).named(Fault.REFUSED)).containsExactly("320000 " + HOSTILE);
  }

  @Test
  void whatStillWaitsIsNamed() throws SQLException {
    shanghai.execute(
        "update hub.border_message set relayed_at = null where version = 1 and direction = 'OUT'");

    assertNames(Fault.LEFT, "v1 not relayed");
  }

  private static void assertNames(Fault fault, String name) throws SQLException {
    Findings findings = check(Set.of(HOSTILE));
    assertThat(findings.named(fault)).as(findings.text()).anyMatch(each -> each.contains(name));
    assertThat(findings.clean()).isFalse();
  }

  private static Findings check(Set<String> hostileInJiangsu) throws SQLException {
    return new BorderChecker(Map.of(SHANGHAI, shanghai.dataSource(), JIANGSU, jiangsu.dataSource()))
        .check(Map.of(JIANGSU, hostileInJiangsu));
  }
}
