package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.quarantine.Quarantine;
import org.fengqiao.connectors.quarantine.RefusedRow;
import org.fengqiao.connectors.quarantine.SealKey;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at what an edge has in quarantine. */
class QuarantineCommandsTest {

  private static final byte[] SECRET = new byte[SealKey.BYTES];

  @TempDir private Path folder;

  private final HikariDataSource store = (HikariDataSource) TestPostgres.edgeStore();
  private final Quarantine quarantine =
      new Quarantine(store, new SealKey(SECRET), new RowDigest(SECRET));
  private Path key;

  @BeforeEach
  void keep() throws Exception {
    key = Files.writeString(folder.resolve("justice.seal"), HexFormat.of().formatHex(SECRET));
    quarantine.keep(
        "justice.mediation", 3, List.of(row("1", "2019-02-30"), row("2", "\u001b[31m\u202e无")));
    quarantine.keep("justice.mediation", 4, List.of(row("3", "明天")));
    quarantine.keep(
        "court.cases",
        1,
        List.of(
            new RefusedRow(
                "court.cases:a.xml#1",
                new Captured.Unreadable(
                    "a.xml#1",
                    new Version(5, 0),
                    "<案件>张三".getBytes(StandardCharsets.UTF_8),
                    "F301",
                    "补齐文件 Complete the file"),
                "F301",
                null,
                null,
                "补齐文件 Complete the file")));
  }

  private static RefusedRow row(String id, String day) {
    return new RefusedRow(
        "justice.mediation:" + id,
        new Captured.CaseRow(
            id,
            new Version(10, 1),
            Operation.UPSERT,
            new SourceRow(Map.of("id", Long.valueOf(id), "slrq", day)),
            Map.of("parties", List.of(new SourceRow(Map.of("sqrxm", "张三")))),
            null),
        "D210",
        "acceptedAt",
        "slrq",
        "更正日期 Correct the date");
  }

  private Check quarantine(String... arguments) {
    return Check.command(
        Stream.concat(
                Stream.of("quarantine", arguments[0], "--store", store.getJdbcUrl()),
                Stream.concat(Stream.of("--store-user", "postgres"), Stream.of(arguments).skip(1)))
            .toArray(String[]::new));
  }

  private Check show(String what) {
    return quarantine("show", what, "--key", key.toString(), "--reason", "来电核对", "--as", "li.na");
  }

  private List<String> looks() throws SQLException {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select account, os_user, action, record_key, position, sequence, reason"
                    + " from edge.quarantine_access order by number")) {
      List<String> looks = new ArrayList<>();
      while (row.next()) {
        List<String> look = new ArrayList<>();
        for (int column = 1; column <= 7; column++) {
          look.add(row.getString(column));
        }
        looks.add(String.join(" ", look));
      }
      return looks;
    }
  }

  @Test
  void listsEachCauseOnceWithCountTimesVersionAndRemedyAndWithoutContent() {
    Check list = quarantine("list");

    assertThat(list.exitCode()).isZero();
    assertThat(list.output().lines()).hasSize(2);
    assertThat(list.output())
        .containsPattern(
            "(?m)^ +3  [-0-9]{10} [:0-9]{8} … [-0-9]{10} [:0-9]{8}  v4"
                + "  justice\\.mediation\\|D210\\|acceptedAt \\(slrq\\)  更正日期 Correct the date$")
        .containsPattern("(?m)^ +1  .*  v1  court\\.cases\\|F301\\|  补齐文件 Complete the file$")
        .doesNotContain("张三", "2019-02-30");
    assertThat(quarantine("list", "--feed", "court.cases").output().lines()).hasSize(1);
    assertThat(quarantine("list", "--feed", "court.cases", "--json").output())
        .contains("\"fingerprint\" : \"court.cases|F301|\"", "\"rows\" : 1");
    assertThat(quarantine("list", "--feed", "no.such").output()).contains("Nothing is");
  }

  @Test
  void showsTheRowsOfACauseAfterEachLookWasWrittenDown() throws Exception {
    Check show = show("justice.mediation|D210|acceptedAt");

    assertThat(show.exitCode()).as(show.complaint()).isZero();
    assertThat(show.output())
        .contains("justice.mediation:1@10.1", "2019-02-30", "明天", "张三", "\"id\" : \"3\"");
    String user = System.getProperty("user.name");
    assertThat(looks())
        .containsExactly(
            "li.na " + user + " SHOW justice.mediation:1 10 1 来电核对",
            "li.na " + user + " SHOW justice.mediation:2 10 1 来电核对",
            "li.na " + user + " SHOW justice.mediation:3 10 1 来电核对");
  }

  @Test
  void whatARowHoldsDoesNotSteerTheTerminal() {
    assertThat(show("justice.mediation:2@10.1").output())
        .contains("\\u001B[31m\\u202e无", "justice.mediation:2@10.1")
        .doesNotContain("\u001b", "\u202e", "2019-02-30");
  }

  @Test
  void showsBytesThatNoRowCouldBeMadeOf() {
    assertThat(show("court.cases:a.xml#1@5.0").output()).contains("<案件>张三", "F301");
  }

  @Test
  void opensNothingWithoutTheRightKeyAndSaysWhich() throws Exception {
    Files.writeString(key, HexFormat.of().formatHex(new byte[SealKey.BYTES]).replace('0', '1'));

    Check show = show("justice.mediation:1@10.1");

    assertThat(show.exitCode()).isEqualTo(1);
    assertThat(show.output()).isEmpty();
    assertThat(show.complaint()).contains("justice.mediation:1@10.1: ", "Q001");
    assertThat(looks()).hasSize(1);
  }

  @Test
  void refusesWhatCannotBeFollowedAndOpensNothing() throws Exception {
    assertThat(show("justice.mediation:9@10.1").complaint()).contains("Q020", "quarantine list");
    assertThat(quarantine("show", "x", "--key", key.toString()).exitCode()).isEqualTo(2);
    assertThat(quarantine("show", "x", "--key", key.toString(), "--reason", " ").exitCode())
        .isNotZero();
    assertThat(quarantine("show", "x", "--key", folder.toString(), "--reason", "r").complaint())
        .contains("no key file");
    assertThat(looks()).isEmpty();
  }

  @Test
  void whatWasWrittenDownStays() throws Exception {
    show("justice.mediation:1@10.1");
    for (String sql :
        List.of(
            "update edge.quarantine_access set account = 'x'",
            "delete from edge.quarantine_access",
            "truncate edge.quarantine_access")) {
      assertThatThrownBy(
              () -> {
                try (Connection connection = store.getConnection();
                    Statement statement = connection.createStatement()) {
                  statement.execute(sql);
                }
              })
          .hasMessageContaining("only ever added to");
    }
    assertThat(looks()).hasSize(1);
  }
}
