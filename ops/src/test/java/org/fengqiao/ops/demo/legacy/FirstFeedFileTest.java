package org.fengqiao.ops.demo.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.command.Commands;
import org.fengqiao.ops.demo.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first feed file of each legacy system, drafted from nothing but the system itself. */
class FirstFeedFileTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 1, 8, 0);

  @TempDir static Path home;

  private static LegacySystems legacy;

  @BeforeAll
  static void fiveSystemsWithTwoYearsOfHistory() throws Exception {
    legacy = LegacySystems.start(home.resolve("legacy"));
    new HistoryLoad(legacy).load(new World(5, NOW).history(0, 2_000), dispute -> {});
  }

  @AfterAll
  static void end() throws Exception {
    legacy.close();
  }

  private record Run(int exitCode, String output) {}

  private static Run run(String... arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    int exitCode = Commands.line().setOut(writer).setErr(writer).execute(arguments);
    return new Run(exitCode, printed.toString());
  }

  private static String draft(String department, String... origin) throws Exception {
    Path file = home.resolve(department + "-" + origin.length + "-" + System.nanoTime() + ".yaml");
    String[] asked =
        Stream.concat(
                Stream.of(
                    "feed",
                    "init",
                    "--department",
                    department,
                    "--name",
                    "drafted",
                    "--out",
                    file.toString()),
                Stream.of(origin))
            .toArray(String[]::new);
    Run init = run(asked);
    assertThat(init.output()).contains("TODO 1:");
    String text = Files.readString(file);
    assertThat(init.exitCode()).as(init.output()).isZero();
    Run check = run("check", file.toString());
    assertThat(check.output()).contains("errors 0, warnings 2");
    return text;
  }

  private static String ofTable(String department, String connection, String table)
      throws Exception {
    ConnectionSettings to = legacy.connection(connection);
    Path password = Files.writeString(home.resolve("password"), to.password());
    return draft(
        department,
        "--url",
        to.url(),
        "--user",
        to.user(),
        "--password-file",
        password.toString(),
        "--table",
        table);
  }

  private static String ofFile(String ending) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(legacy.connection("court-drop").url()))) {
      Path file = files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
      return draft("court", "--file", file.toString());
    }
  }

  @Test
  void justiceIsReadFromTheLogWithItsParties() throws Exception {
    String text = ofTable("justice", "justice-register", "public.t_rmtj_aj");

    assertThat(text)
        .contains("method: log", "database: POSTGRES", "key: [id]")
        .contains("take: jflb, crosswalk: [JUS_V1, JUS_V2_NAME]")
        .contains("take: fsddqh, parse: division")
        .contains("take: slrq, parse: date", "take: jarq, parse: date")
        .contains("take: zt, table: justice.AJZT")
        .contains("take: tjjg, table: justice.TJJG")
        .contains("take: sjrs, parse: count", "take: saje, parse: amount")
        .contains(
            "take: jhyj, table: common.YJDJ",
            "take: sfbj, lookup: { \"0\": \"false\", \"1\": \"true\"")
        .contains("parent: { ajbh: id }  # 外键")
        .contains("number: [zjhm]", "phone: [sqrdh]", "name: [sqrxm]")
        .contains("take: wth, scheme: by_shape, relation: QUOTES");
    holdsNobody(text);
  }

  @Test
  void petitionIsReadFromTheBinlogAndItsUndeclaredChildrenAreFound() throws Exception {
    String text = ofTable("petition", "petition-register", "petition");

    assertThat(text)
        .contains("method: log", "database: MARIADB", "table: petition.petition")
        .contains("crosswalk: [PETITION_CONTENT]")
        .contains("take: wtsddm, parse: division")
        .contains("take: xfjzt, table: petition.XFJZT")
        .contains("parent: { xfjbh: id }")
        .contains("take: id, scheme: PETITION_ITEM, relation: OWN")
        .contains("number: [zjhm]", "name: [xm]")
        .contains("take: xfmddm, when: [\"03\", \"3\", 揭发控告]");
    holdsNobody(text);
  }

  @Test
  void policeIsPolledForItsLogIsClosed() throws Exception {
    String text = ofTable("police", "police-calls", "public.jjd_jjd");

    assertThat(text)
        .contains("method: poll", "changed: sjgxsj", "ALTER ROLE hub_poll WITH REPLICATION")
        .contains("join: [bjlbdm, bjlxdm, bjxldm], with: \"-\", pad: 2, crosswalk: [POLICE_CALL]")
        .contains("take: bjsj, parse: date")
        .contains("parent: { jjdbh_full: jjdbh }")
        .contains("take: jjdbh, scheme: POLICE_CALL, relation: OWN")
        .contains("name: [bjrxm]");
    holdsNobody(text);
  }

  @Test
  void courtFilesTellTheirEncodingAndStructure() throws Exception {
    String mediations = ofFile(".csv");
    String lawsuits = ofFile(".xml");

    assertThat(mediations)
        .contains("charset: GB18030", "UTF-8 ✗", "GB18030 ✓", "format: CSV", "key: [ajbs]")
        .contains("take: laaydm, crosswalk: [COURT_2020")
        .contains("take: tjzt, table: court.SQTJZT")
        .contains("side: APPLICANT", "side: RESPONDENT");
    assertThat(lawsuits)
        .contains("format: XML", "record: 民事案件", "table: R")
        .contains("take: 立案日期, parse: date")
        .contains("take: 诉讼地位名称, table: court.SSDW");
    holdsNobody(mediations);
    holdsNobody(lawsuits);
  }

  @Test
  void aTableThatHoldsDocumentsLeavesEverythingToItsClerk() throws Exception {
    String url = legacy.connection("justice-register").url().replace("/justice", "/finance");
    String text = draft("finance", "--url", url, "--user", "postgres", "--table", "complaint");

    assertThat(text).contains("key: [tsbh]", "disputeType: { value: \"98\" }");
    holdsNobody(text);
  }

  /** No name, number or phone of the generated world. */
  private static void holdsNobody(String text) {
    List<String> people =
        new World(5, NOW)
            .history(0, 2_000)
            .flatMap(dispute -> dispute.traces().stream())
            .flatMap(trace -> trace.rows().stream())
            .flatMap(
                row ->
                    Stream.of(
                            "sqrxm", "zjhm", "sqrdh", "xm", "sjh", "bjrxm", "lxdh", "bjdh", "qsr",
                            "bqsr", "名称", "身份证号码", "联系电话")
                        .filter(row.table().columns()::contains)
                        .flatMap(column -> Stream.ofNullable(row.value(column))))
            .map(Object::toString)
            .filter(value -> value.length() >= 2)
            .distinct()
            .toList();
    assertThat(people).isNotEmpty().noneMatch(text::contains);
  }
}
