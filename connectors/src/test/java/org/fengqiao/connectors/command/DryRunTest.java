package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.connectors.capture.LegacyTables;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code feed dry-run} as a clerk meets it. */
class DryRunTest {

  private static final String FEED = "departments/justice/mediation.yaml";
  private static final String READER = "dry_reader";

  private static TestDatabase register;

  @TempDir private Path folder;

  @BeforeAll
  static void aRegisterThatItsReaderMayOnlySelect() {
    register = TestPostgres.source();
    LegacyTables.create(register, "justice");
    register.run(
        """
        insert into t_rmtj_aj (id, ajbh, jflb, fsddqh, slrq, sjrs, saje, zt, tjjg, scbz)
        select n, '310118003-2019-' || lpad(n::text, 5, '0'),
               case when n % 10 = 0 then '宅基地通行' else '1' end, '310118000000', '2019年3月5日',
               '5', '2.5万', '40', '4', '0'
        from generate_series(1, 50) n""",
        "update t_rmtj_aj set slrq = '2019-02-30' where id in (7, 8)",
        "update t_rmtj_aj set slrq = null where id = 9",
        "update t_rmtj_aj set scbz = '1' where id = 11",
        "insert into t_rmtj_sqrxx (id, ajbh, sqrlb, sqrlx, sqrxm, zjhm)"
            + " values (1, 1, '1', '1', '测试 甲', '310115000101001'),"
            + " (2, 2, '1', '1', '<img src=x onerror=alert(1)>', '=HYPERLINK(1)')");
    TestPostgres.postgres(
        "drop role if exists " + READER, "create role " + READER + " login password 'x'");
    register.run("grant select on all tables in schema public to " + READER);
  }

  private static Check dryRun(String... more) {
    String[] arguments = {"feed", "dry-run", FEED, "--url", register.url(), "--user", READER};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Check.command(all);
  }

  @Test
  void saysWhatWouldBecomeOfEveryRow() {
    Check run = dryRun("--report", "json");

    assertThat(run.exitCode()).isOne();
    JsonNode report = JsonMapper.shared().readTree(run.output());
    assertThat(report.get("read").asInt()).isEqualTo(50);
    assertThat(report.get("accepted").asInt()).isEqualTo(46);
    assertThat(report.get("removed").asInt()).isEqualTo(1);
    assertThat(report.get("quarantined").asInt()).isEqualTo(3);
    assertThat(report.get("refusals").toString())
        .contains("\"rule\":\"D210\",\"field\":\"acceptedAt\",\"column\":\"slrq\"")
        .contains("\"rows\":2")
        .contains("\"rule\":\"D201\"");
    assertThat(report.get("missed").get(0).toString())
        .contains("宅基地通行", "\"rows\":5", "disputeType", "jflb");
    assertThat(report.get("quality").get("UNMAPPED_TYPE").asInt()).isEqualTo(5);
    assertThat(report.get("samples")).isEmpty();
  }

  @Test
  void tellsHowWellEachFieldIsFilled() {
    JsonNode report = JsonMapper.shared().readTree(dryRun("--report=json").output());

    assertThat(report.get("filled").toString())
        .contains("{\"field\":\"acceptedAt\",\"records\":46,\"percent\":100}")
        .contains("{\"field\":\"closedAt\",\"records\":0,\"percent\":0}");
  }

  @Test
  void readsNoMoreThanAsked() {
    Check run = dryRun("--limit", "5");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("读取 5 行(上限 5)").contains("5 rows read (limit 5)");
  }

  @Test
  void showsNoValueOfARowUnlessAskedTo() {
    Check quiet = dryRun();
    Check shown = dryRun("--samples");

    assertThat(quiet.output()).doesNotContain("测试 甲", "310115000101001", "310118003-2019");
    assertThat(shown.output()).contains("测试 甲", "parties[1].sqrxm");
  }

  @Test
  void aPageRunsNothingThatStandsInACell() {
    Check run = dryRun("--samples", "--report", "html");

    assertThat(run.output())
        .startsWith("<!DOCTYPE html>")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .contains("default-src 'none'")
        .doesNotContain("<img", "<script", "http://", "https://");
  }

  @Test
  void leavesNoTraceInTheSource() {
    String counters = "select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables";
    String contents = "select hashtext(string_agg(a::text, '|' order by id)) from t_rmtj_aj a";
    String objects =
        "select (select count(*) from pg_class) + (select count(*) from pg_publication)"
            + " + (select count(*) from pg_replication_slots where database = current_database())";
    long written = register.number(counters);
    long content = register.number(contents);
    long made = register.number(objects);

    Check run = dryRun("--samples");

    assertThat(run.output()).contains("50 rows read");
    assertThat(register.number(counters)).isEqualTo(written);
    assertThat(register.number(contents)).isEqualTo(content);
    assertThat(register.number(objects)).isEqualTo(made);
  }

  @Test
  void triesAFolderOfFilesAndLeavesThemThere() throws IOException {
    Path file = folder.resolve("sqtj.csv");
    Files.writeString(
        file,
        "ajbs,tjzh,qsr,bqsr,laaydm,jbfydm,tjzt,tjlx,isxess,jrtjrq,qsrq,jzrq,tjwcrq,tjbm,tjry,tjdd,"
            + "zdfg,sjry,sqrq,slrq,tjjg,zlah,gxsj\n"
            + "T1,(2020)沪0118民诉前调123号,甲某,乙某,053,,4,,,,,,,,,,,,,2020-05-01,2,,2020-05-02\n"
            + "T2,short\n",
        Charset.forName("GB18030"));

    Check run =
        Check.command(
            "feed", "dry-run", "departments/court/mediations.yaml", "--url", folder.toString());

    assertThat(run.output()).contains("F201").containsPattern("accepted +1\\s");
    assertThat(file).exists();
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void saysWhichTableTheUserMayNotRead() {
    register.run("revoke select on t_rmtj_sqrxx from " + READER);
    try {
      Check run = dryRun();

      assertThat(run.exitCode()).isOne();
      assertThat(run.complaint()).contains("C105").contains("public.t_rmtj_sqrxx");
    } finally {
      register.run("grant select on t_rmtj_sqrxx to " + READER);
    }
  }

  @Test
  void takesNoPasswordOnTheCommandLine() {
    Check run =
        Check.command(
            "feed", "dry-run", FEED, "--url", register.url() + "?user=x&password=geheim1");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.complaint())
        .contains("Do not write the password into --url")
        .doesNotContain("geheim1");
  }
}
