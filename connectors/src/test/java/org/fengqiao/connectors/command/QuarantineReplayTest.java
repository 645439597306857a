package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.mapping.RecordText;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.connectors.replay.ReplayOutbox;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows leave the quarantine by a mended mapping, or by a correction that two persons made. */
class QuarantineReplayTest {

  private static final String FINGERPRINT = "justice.register|D250|status";
  @TempDir private Path folder;

  private final HikariDataSource store = (HikariDataSource) TestPostgres.edgeStore();
  private final Publisher publisher = new Publisher();
  private final ReplayOutbox outbox = new ReplayOutbox(store, publisher);

  /** A broker that keeps what it is given, and may be the last thing that the edge has met. */
  private static final class Publisher implements BatchPublisher {
    private final List<RecordBatch> sent = new ArrayList<>();
    private boolean deadly;

    @Override
    public void publish(RecordBatch batch) {
      sent.add(batch);
      if (deadly) {
        throw new IllegalStateException("killed");
      }
    }

    @Override
    public void report(FeedReport report) {}
  }

  @BeforeEach
  void keep() throws Exception {
    MendedRegister.layDown(folder);
    MendedRegister.keep(folder, store);
  }

  private Check quarantine(String command, String... arguments) {
    return Check.command(
        Stream.concat(
                Stream.of(
                    "quarantine",
                    command,
                    "--store",
                    store.getJdbcUrl(),
                    "--store-user",
                    "postgres"),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Check replay(String... arguments) {
    return quarantine(
        "replay",
        Stream.concat(
                Stream.of(
                    "--key",
                    folder.resolve("justice.p12").toString(),
                    "--home",
                    folder.toString(),
                    "--departments",
                    folder.resolve("departments").toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private List<String> ask(String sql) throws SQLException {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }

  @Test
  void showsTheDifferenceAndChangesNothing() throws Exception {
    Check shown = replay("--fingerprint", FINGERPRINT);

    assertThat(shown.output().lines())
        .as(shown.complaint())
        .containsExactly(
            FINGERPRINT,
            "       1  → 接受 accepted",
            "       1  → 排除 excluded X101",
            "       1  → 已有新版本,保持新版本 superseded by a newer version, which stays",
            "       1  → 仍被拒绝 still refused D210 acceptedAt",
            "接受的行涉及的统计(受理月份、纠纷类型) figures of the accepted rows, by month and type",
            "      +1  2020-05  02 " + DisputeTypes.standard().find("02").orElseThrow().name(),
            "共 4 行,尚未改变任何内容;加 --apply 生效。 4 rows; nothing has changed. It takes effect with --apply.");
    assertThat(shown.exitCode()).isEqualTo(1);
    assertThat(shown.output()).doesNotContain("测试甲", "昨天");
    assertThat(outbox.send()).isZero();
    assertThat(ask("select count(*) from edge.quarantine where settled_at is null"))
        .containsExactly("4");
    assertThat(ask("select action from edge.quarantine_access")).isEmpty();
  }

  @Test
  void sendsTheRowsOnceAsTheVersionsThatTheyWereAndAsHistory() throws Exception {
    Check applied = replay("--feed", "justice.register", "--apply", "--reason", "映射已补");
    Check again = replay("--feed", "justice.register", "--apply", "--reason", "映射已补");

    assertThat(applied.output()).contains("1 batches wait");
    assertThat(again.output()).contains("still refused D210 acceptedAt", "0 batches wait");
    assertThat(outbox.send()).isEqualTo(1);
    assertThat(outbox.send()).isZero();
    RecordBatch batch = publisher.sent.getFirst();
    assertThat(batch.getHistory()).isTrue();
    assertThat(batch.getCaptured()).isEqualTo(3);
    assertThat(batch.getRecords())
        .extracting(CaseRecord::getRecordKey, CaseRecord::getPosition, CaseRecord::getSequence)
        .containsExactly(
            tuple("justice.register:good", 10L, 3), tuple("justice.register:old", 10L, 3));
    assertThat(batch.getRecords())
        .allSatisfy(
            record -> {
              assertThat(record.getMappingVersion()).isEqualTo(2);
              assertThat(RecordText.of(record, "tokens")).hasSize(1);
            });
    assertThat(batch.getNotices())
        .containsExactly(
            new RowNotice(
                "justice.register:accusation", 10L, 3, Disposition.EXCLUDED, "X101", null));
    assertThat(ask("select settled_as from edge.quarantine order by record_key"))
        .containsExactly("EXCLUDED", "ACCEPTED", "SUPERSEDED", null);
    assertThat(quarantine("list").output().lines())
        .singleElement()
        .asString()
        .contains("justice.register|D210|acceptedAt (受理日期)", "v2");
    assertThat(ask("select body from edge.replay_batch")).containsExactly((String) null);
  }

  @Test
  void aBatchWhoseSendingWasNotNotedIsSentAgainUnderTheSameId() throws Exception {
    replay("--fingerprint", FINGERPRINT, "--apply", "--reason", "映射已补");
    publisher.deadly = true;
    assertThatThrownBy(outbox::send).hasMessage("killed");
    publisher.deadly = false;

    assertThat(outbox.send()).isEqualTo(1);
    assertThat(publisher.sent)
        .extracting(RecordBatch::getBatchId)
        .hasSize(2)
        .containsOnly(publisher.sent.getFirst().getBatchId());
  }

  @Test
  void takesOnlyTheRowsOfTheTimeThatWasNamed() {
    assertThat(replay("--from", "2020-01-01", "--to", "2020-01-02").output())
        .contains("No row in quarantine is meant");
    assertThat(replay("--from", "2020-01-01").output()).contains("4 rows");
    assertThat(replay("--row", "justice.register:good@10.3").output()).contains("1 rows");
  }

  @Test
  void followsACorrectionThatAnotherPersonHasApprovedAndKeepsTheOriginal() throws Exception {
    String row = "justice.register:undated@10.3";
    String key = folder.resolve("justice.p12").toString();

    Check corrected =
        quarantine(
            "correct",
            row,
            "--set",
            "受理日期=2020-05-09",
            "--key",
            key,
            "--as",
            "li.na",
            "--home",
            folder.toString(),
            "--reason",
            "来源已核对");
    Check unapproved = replay("--row", row);
    Check own = quarantine("approve", row, "--as", "Li.Na", "--reason", "同意");
    Check unseen = quarantine("approve", row, "--as", "wang.wei", "--reason", "同意");
    Check looked = quarantine("show", row, "--key", key, "--as", "Wang.Wei", "--reason", "核对更正");
    Check approved = quarantine("approve", row, "--as", "wang.wei", "--reason", "同意");
    Check shown = quarantine("show", row, "--key", key, "--reason", "复核");
    Check applied = replay("--row", row, "--apply", "--reason", "已更正");
    outbox.send();

    assertThat(corrected.exitCode()).as(corrected.complaint()).isZero();
    assertThat(unapproved.output()).contains("still refused");
    assertThat(own.exitCode()).isEqualTo(1);
    assertThat(own.complaint()).contains("Q026", "li.na");
    assertThat(unseen.exitCode()).isEqualTo(1);
    assertThat(unseen.complaint()).contains("Q027", "quarantine show " + row);
    assertThat(looked.output()).contains("昨天", "2020-05-09").doesNotContain("wang.wei");
    assertThat(approved.exitCode()).as(approved.complaint()).isZero();
    assertThat(approved.output())
        .as("two names from one account of the system")
        .contains(System.getProperty("user.name"), "li.na", "系统账号");
    assertThat(shown.output()).contains("昨天", "2020-05-09", "wang.wei");
    assertThat(applied.exitCode()).isZero();
    assertThat(publisher.sent.getFirst().getRecords())
        .singleElement()
        .satisfies(
            record -> assertThat(record.getAcceptedAt()).hasToString("2020-05-08T16:00:00Z"));
    assertThat(ask("select action || ' ' || account from edge.quarantine_access order by number"))
        .startsWith("CORRECT li.na", "SHOW Wang.Wei", "APPROVE wang.wei")
        .hasSize(5);
    assertThat(ask("select encode(sealed, 'escape') from edge.quarantine_correction"))
        .noneMatch(kept -> kept.contains("2020-05-09"));
  }

  @Test
  void takesTheAccountOfTheSystemForTheNameWhereNoneIsGiven() throws Exception {
    String row = "justice.register:undated@10.3";
    String key = folder.resolve("justice.p12").toString();
    String author = System.getProperty("user.name");
    Check corrected =
        quarantine(
            "correct",
            row,
            "--set",
            "受理日期=2020-05-09",
            "--key",
            key,
            "--home",
            folder.toString(),
            "--reason",
            "来源已核对");
    Check own = quarantine("approve", row, "--reason", "同意");
    Check approved;
    System.setProperty("user.name", "wang-wei");
    try {
      quarantine("show", row, "--key", key, "--reason", "核对更正");
      approved = quarantine("approve", row, "--reason", "同意");
    } finally {
      System.setProperty("user.name", author);
    }

    assertThat(corrected.exitCode()).as(corrected.complaint()).isZero();
    assertThat(own.complaint()).contains("Q026", author);
    assertThat(approved.exitCode()).as(approved.complaint()).isZero();
    assertThat(approved.output()).doesNotContain("系统账号");
    assertThat(
            ask(
                "select action || ' ' || account || ' ' || os_user from edge.quarantine_access"
                    + " order by number"))
        .containsExactly(
            "CORRECT " + author + " " + author,
            "SHOW wang-wei wang-wei",
            "APPROVE wang-wei wang-wei");
  }

  @Test
  void refusesACorrectionOfWhatIsNotThere() {
    String key = folder.resolve("justice.p12").toString();

    assertThat(
            quarantine(
                    "correct",
                    "justice.register:good@10.3",
                    "--set",
                    "没有=1",
                    "--key",
                    key,
                    "--home",
                    folder.toString(),
                    "--reason",
                    "x")
                .complaint())
        .contains("Q024", "没有");
    assertThat(
            quarantine(
                    "correct",
                    "justice.register:none@10.3",
                    "--set",
                    "状态=1",
                    "--key",
                    key,
                    "--home",
                    folder.toString(),
                    "--reason",
                    "x")
                .complaint())
        .contains("Q020");
    assertThat(quarantine("approve", "justice.register:good@10.3", "--reason", "x").complaint())
        .contains("Q025");
  }

  @Test
  void refusesAReplayThatCannotBeFollowedAndLeavesTheRows() throws Exception {
    assertThat(replay().exitCode()).isEqualTo(2);
    assertThat(replay("--from", "gestern").complaint()).contains("Shanghai time");
    assertThat(replay("--feed", "justice.register", "--apply").complaint()).contains("--reason");
    assertThat(replay("--feed", "justice.register", "--keys", folder.toString()).complaint())
        .contains("K001");
    Files.delete(folder.resolve("departments/justice/register.yaml"));

    Check without = replay("--feed", "justice.register", "--apply", "--reason", "x");

    assertThat(without.exitCode()).isEqualTo(1);
    assertThat(without.complaint()).contains("Q021");
    assertThat(outbox.send()).isZero();
    assertThat(ask("select count(*) from edge.quarantine where settled_at is null"))
        .containsExactly("4");
  }
}
