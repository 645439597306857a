package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.connectors.capture.LegacyTables;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code feed preflight} as a clerk and a database administrator meet it. */
class PreflightTest {

  private static final String JUSTICE = "departments/justice/mediation.yaml";
  private static final String POLICE = "departments/police/calls.yaml";

  @TempDir private Path folder;

  private static TestDatabase system(String name) {
    TestDatabase source = TestPostgres.source();
    LegacyTables.create(source, name);
    return source;
  }

  private static String account(String name, String attributes) {
    TestPostgres.postgres(
        "drop role if exists " + name, "create role " + name + " login " + attributes);
    return name;
  }

  @Test
  void saysEverythingThatIsMissingAtOnce() {
    TestDatabase register = system("justice");
    String user = account("preflight_bare", "");
    register.run("grant select on t_rmtj_aj to " + user, "alter table t_rmtj_aj drop column wth");

    Check check =
        Check.command("feed", "preflight", JUSTICE, "--url", register.url(), "--user", user);

    assertThat(check.exitCode()).isOne();
    assertThat(check.output())
        .contains("通过 passed  必须 required  登录 login  " + user)
        .contains("通过 passed  必须 required  日志格式 format of the log  wal_level")
        .contains("C202", "ALTER ROLE " + user + " WITH REPLICATION")
        .contains("C104", "wth")
        .contains("C105", "GRANT SELECT ON public.t_rmtj_sqrxx TO " + user)
        .contains("C205", "CREATE PUBLICATION fengqiao_justice_mediation FOR TABLE")
        .contains("通过 passed  必须 required  日志读者余量");
  }

  @Test
  void aSourceThatFulfilsAllPasses() {
    TestDatabase register = system("justice");
    String user = account("preflight_ready", "replication");
    register.run(
        "grant select on all tables in schema public to " + user,
        "create publication fengqiao_justice_mediation for table t_rmtj_aj, t_rmtj_sqrxx, t_rmtj_tjwyh");

    Check check =
        Check.command("feed", "preflight", JUSTICE, "--url", register.url(), "--user", user);

    assertThat(check.output()).contains("requirements are met").doesNotContain("缺少 missing");
    assertThat(check.exitCode()).isZero();
    assertThat(
            register.number(
                "select count(*) from pg_replication_slots where database = current_database()"))
        .isZero();
  }

  @Test
  void advisesAnIndexForAPolledTableAndLetsItRunWithout() {
    TestDatabase calls = system("police");
    calls.run("drop index jjd_jjd_sjgxsj");

    Check check =
        Check.command("feed", "preflight", POLICE, "--url", calls.url(), "--user", "postgres");

    assertThat(check.exitCode()).isZero();
    assertThat(check.output())
        .contains("CREATE INDEX ON public.jjd_jjd (sjgxsj)")
        .contains("pieces of advice are left")
        .contains("通过 passed  必须 required  变更列 change column  public.jjd_jjd.sjgxsj");
  }

  @Test
  void twoRowsOfOneKeyAreMissedNotOverlooked() {
    TestDatabase calls = system("police");
    calls.run(
        "alter table jjd_jjd drop constraint jjd_jjd_pkey",
        "insert into jjd_jjd (jjdbh, bjsj, sjgxsj) values ('1', now(), now()), ('1', now(), now())");

    Check check =
        Check.command("feed", "preflight", POLICE, "--url", calls.url(), "--user", "postgres");

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).contains("C203", "ADD PRIMARY KEY (jjdbh)");
  }

  @Test
  void aMariaDbThatFulfilsAllPasses() throws IOException {
    TestDatabase register = TestMariaDb.source();
    LegacyTables.create(register, "petition");
    String database = register.url().replaceAll(".*/", "");
    Path feed =
        Files.writeString(
            folder.resolve("items.yaml"),
            Files.readString(Path.of("departments/petition/items.yaml"))
                .replaceAll("table: petition\\.(?=[a-z])", "table: " + database + "."));
    Path password = Files.writeString(folder.resolve("password"), "hub\n");

    Check check =
        Check.command(
            "feed",
            "preflight",
            feed.toString(),
            "--url",
            register.url(),
            "--user",
            "hub_capture",
            "--password-file",
            password.toString());

    assertThat(check.output()).contains("binlog_format").doesNotContain("缺少 missing");
    assertThat(check.exitCode()).isZero();
  }

  @Test
  void aWrongPasswordIsToldAndNotShown() throws IOException {
    TestDatabase register = system("justice");
    Path password = Files.writeString(folder.resolve("password"), "geheim1");

    Check check =
        Check.command(
            "feed",
            "preflight",
            JUSTICE,
            "--url",
            register.url(),
            "--user",
            TestPostgres.GUARDED,
            "--password-file",
            password.toString());

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).contains("C101").doesNotContain("geheim1");
  }

  @Test
  void theLetterAsksForExactlyWhatIsNeededAndPromisesNeverToWrite() {
    TestDatabase register = system("justice");
    String user = account("preflight_letter", "");

    Check check =
        Check.command(
            "feed", "preflight", JUSTICE, "--letter", "--url", register.url(), "--user", user);

    assertThat(check.output())
        .startsWith("致 ")
        .contains("CREATE ROLE preflight_letter LOGIN REPLICATION")
        .contains("GRANT SELECT ON public.t_rmtj_aj TO preflight_letter;")
        .contains("GRANT SELECT ON public.t_rmtj_sqrxx TO preflight_letter;")
        .contains("ALTER SYSTEM SET wal_level = logical;")
        .contains(
            "CREATE PUBLICATION fengqiao_justice_mediation FOR TABLE public.t_rmtj_aj,"
                + " public.t_rmtj_sqrxx, public.t_rmtj_tjwyh;")
        .contains("我们绝不做的事", "不写", "预计负载")
        .contains("项未满足")
        .doesNotContain("INSERT ON", "GRANT ALL");
  }

  @Test
  void theLetterCanBeWrittenBeforeThereIsAnAccount() {
    TestDatabase register = system("justice");

    Check unnamed =
        Check.command("feed", "preflight", JUSTICE, "--letter", "--url", register.url());
    Check absent =
        Check.command(
            "feed",
            "preflight",
            JUSTICE,
            "--letter",
            "--url",
            register.url(),
            "--user",
            "preflight_nobody");

    assertThat(unnamed.output())
        .contains("CREATE ROLE <账号 user> LOGIN REPLICATION")
        .contains("GRANT SELECT ON public.t_rmtj_aj TO <账号 user>;");
    assertThat(absent.exitCode()).isOne();
    assertThat(absent.output())
        .contains("CREATE ROLE preflight_nobody LOGIN REPLICATION")
        .contains("尚有 1 项未满足", "C101");
  }

  @Test
  void aFeedOfFilesHasNoDatabaseToAsk() {
    Check check =
        Check.command("feed", "preflight", "departments/court/cases.yaml", "--url", "/tmp");

    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.complaint()).contains("dry-run");
  }
}
