package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code feed triggers}: what it prints for each database, and that it can be run. */
class TriggersTest {

  private static final String FEED =
      """
      feed: police.golden
      version: 1
      owner: 公安局科信科 <it@police.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
        method: trigger
        connection: police-calls
        table: gaj.jjd
        changes: hub.jjd_changes
        every: 5s
        key: [bh]
        columns: [bh, slrq, dh]
        children:
          people: { table: gaj.cyr, parent: { jjdbh: bh }, columns: [jjdbh, xm] }
          feedback: { table: gaj.fkd, parent: { dh: dh }, columns: [dh, nr] }
      fields:
        disputeType: { value: "02" }
        division: { value: "310118" }
        acceptedAt: { take: slrq, parse: date, if_bad: reject, if_missing: reject }
        status: { value: ACCEPTED }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      ignore: [people.xm, feedback.nr]
      cases:
        - given: { bh: J1, slrq: "2019-03-05" }
          expect: { acceptedAt: 2019-03-05 }
      """;

  @TempDir private Path folder;

  /** The same with names that no database folds to what they are. */
  private static final String SPELLED =
      FEED.replace("table: gaj.jjd", "table: GA.Jjd 单")
          .replace("changes: hub.jjd_changes", "changes: GA.Jjd_changes")
          .replace("gaj.cyr", "GA.参与 人")
          .replace("gaj.fkd", "GA.反馈Fk")
          .replace("{ dh: dh }", "{ \"报警 号\": dh }")
          .replace("[dh, nr]", "[\"报警 号\", nr]");

  private Check print(String... options) throws IOException {
    return printOf(FEED, options);
  }

  private Check printOf(String feed, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("feed.yaml"), feed);
    String[] command = new String[options.length + 3];
    command[0] = "feed";
    command[1] = "triggers";
    command[2] = file.toString();
    System.arraycopy(options, 0, command, 3, options.length);
    return Check.command(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mysql", "mariadb", "oracle", "sqlserver", "dameng"})
  void printsWhatTheAdministratorRuns(String dialect) throws IOException {
    Check printed = print("--dialect", dialect);

    assertThat(printed.complaint()).isEmpty();
    assertThat(printed.exitCode()).isZero();
    assertThat(printed.output())
        .isEqualTo(Files.readString(Path.of("src/test/resources/triggers/" + dialect + ".sql")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mysql", "mariadb", "oracle", "sqlserver", "dameng"})
  void putsNamesBetweenQuotationMarksThatTheDatabaseWouldTakeForOthers(String dialect)
      throws IOException {
    assertThat(printOf(SPELLED, "--dialect", dialect).output())
        .isEqualTo(
            Files.readString(Path.of("src/test/resources/triggers/spelled/" + dialect + ".sql")));
  }

  @Test
  void asksPostgresHowItSpellsNamesAndWhatIsPrintedRuns() throws IOException {
    TestDatabase police = TestPostgres.source();
    police.run(
        "create schema \"GA\"",
        "create table \"GA\".\"JJD 单\" (\"BH\" varchar(30) primary key, slrq date, \"dH\""
            + " varchar(30))",
        "create table \"GA\".\"参与 人\" (\"JjdBH\" varchar(30), xm text)",
        "create table \"GA\".\"反馈Fk\" (\"报警 号\" varchar(30), nr text)");
    String script =
        printOf(SPELLED, "--dialect", "postgresql", "--url", police.url(), "--user", police.user())
            .output();

    police.run(script);
    police.run(
        "insert into \"GA\".\"JJD 单\" values ('J1', '2019-03-05', 'D1')",
        "insert into \"GA\".\"反馈Fk\" values ('D1', '甲')",
        "insert into \"GA\".\"参与 人\" values ('J1', '乙')",
        "update \"GA\".\"JJD 单\" set \"BH\" = 'J2'");

    assertThat(
            police.number(
                "select count(*) from \"GA\".\"Jjd_changes\" where hub_op || coalesce(\"BH\","
                    + " \"dH\") in ('UJ1', 'CD1', 'CJ1', 'DJ1', 'UJ2')"))
        .isEqualTo(5);
    police.run(uncommented(script, "DELETE"));
    police.run(uncommented(script, "DROP"));
    police.run("insert into \"GA\".\"JJD 单\" values ('J3', '2019-03-05', 'D3')");
  }

  @Test
  void asksMariaDbHowItSpellsNamesAndWhatIsPrintedRuns() throws IOException {
    TestDatabase police = TestMariaDb.source();
    String schema = police.url().replaceAll(".*/", "");
    police.run(
        "create table `Jjd 单` (`BH` varchar(30) not null primary key, slrq date, `dH`"
            + " varchar(30) not null)",
        "create table `参与 人` (`JjdBH` varchar(30), xm text)",
        "create table `反馈Fk` (`报警 号` varchar(30), nr text)");
    String script =
        printOf(
                SPELLED.replace("GA.", schema + "."),
                "--dialect",
                "mariadb",
                "--url",
                police.url(),
                "--user",
                police.user(),
                "--password-file",
                Files.writeString(folder.resolve("password"), police.password()).toString())
            .output();

    police.run(script.replaceAll("(?m)^--.*", "").replaceAll("(?m)^GRANT.*", "").split(";\\R+"));
    police.run(
        "insert into `Jjd 单` values ('J1', '2019-03-05', 'D1')",
        "insert into `反馈Fk` values ('D1', '甲')",
        "insert into `参与 人` values ('J1', '乙')",
        "update `Jjd 单` set `BH` = 'J2'");

    assertThat(
            police.number(
                "select count(*) from `Jjd_changes` where concat(hub_op, coalesce(`BH`, `dH`)) in"
                    + " ('UJ1', 'CD1', 'CJ1', 'DJ1', 'UJ2')"))
        .isEqualTo(5);
    police.run(uncommented(script, "DROP").split(";\\R*"));
    police.run("insert into `Jjd 单` values ('J3', '2019-03-05', 'D3')");
  }

  @Test
  void saysWhenTheDatabaseDoesNotShowTheTable() throws IOException {
    TestDatabase police = TestPostgres.source();

    Check printed =
        print("--dialect", "postgresql", "--url", police.url(), "--user", police.user());

    assertThat(printed.exitCode()).isEqualTo(1);
    assertThat(printed.complaint()).startsWith("C482").contains("gaj.jjd");
    assertThat(printed.output()).isEmpty();
  }

  @Test
  void whatIsPrintedForPostgresRunsAndCanBeTakenAway() throws IOException {
    TestDatabase police = TestPostgres.source();
    String user = "prints_" + police.url().replaceAll(".*/", "");
    police.run(
        "create role " + user + " login",
        "create schema gaj",
        "create schema hub",
        "create table gaj.jjd (bh varchar(30) primary key, slrq date, dh varchar(30))",
        "create table gaj.cyr (jjdbh varchar(30), xm text)",
        "create table gaj.fkd (dh varchar(30), nr text)");
    String script = print("--dialect", "postgresql", "--user", user).output();

    police.run(script);
    police.run(
        "insert into gaj.jjd values ('J1', '2019-03-05', 'D1')",
        "insert into gaj.fkd values ('D1', '甲')",
        "update gaj.jjd set bh = 'J2'",
        "delete from gaj.jjd");

    assertThat(
            police.number(
                "select count(*) from hub.jjd_changes where hub_op || coalesce(bh, dh) in ('UJ1',"
                    + " 'CD1', 'DJ1', 'UJ2', 'DJ2')"))
        .isEqualTo(5);
    police.run(uncommented(script, "DROP"));
    police.run("insert into gaj.jjd values ('J3', '2019-03-05', 'D3')");
  }

  @Test
  void whatIsPrintedForMariaDbRunsAndCanBeTakenAway() throws IOException {
    TestDatabase police = TestMariaDb.source();
    String schema = police.url().replaceAll(".*/", "");
    police.run(
        "create table jjd (bh varchar(30) not null primary key, slrq date, dh varchar(30) not null)",
        "create table cyr (jjdbh varchar(30), xm text)",
        "create table fkd (dh varchar(30), nr text)",
        "set global sql_mode = default");
    String script =
        print("--dialect", "mariadb", "--user", "hub_capture")
            .output()
            .replaceAll("\\b(gaj|hub)\\.", schema + ".");

    police.run(script.replaceAll("(?m)^--.*", "").split(";\\R*"));
    police.run(
        "insert into jjd values ('J1', '2019-03-05', 'D1')",
        "insert into fkd values ('D1', '甲')",
        "insert into cyr values ('J1', '乙')",
        "update jjd set bh = 'J2'",
        "delete from jjd");

    assertThat(
            police.number(
                "select count(*) from jjd_changes where concat(hub_op, coalesce(bh, dh)) in ('UJ1',"
                    + " 'CD1', 'CJ1', 'DJ1', 'UJ2', 'DJ2')"))
        .isEqualTo(6);
    police.run(uncommented(script, "DELETE").split(";\\R*"));
    police.run(uncommented(script, "DROP").split(";\\R*"));
    police.run("insert into jjd values ('J3', '2019-03-05', 'D3')", "set global sql_mode = ''");
  }

  private static String uncommented(String script, String word) {
    return String.join(
        "\n",
        script
            .lines()
            .filter(line -> line.startsWith("--   " + word))
            .map(line -> line.substring(2).strip())
            .toList());
  }

  @Test
  void saysWhichDatabasesItKnowsAndWhichFeedsNeedNoTriggers() throws IOException {
    assertThat(print("--dialect", "sybase").complaint()).contains("postgresql", "dameng");
    Check log =
        Check.command(
            "feed", "triggers", "departments/justice/mediation.yaml", "--dialect", "postgresql");
    assertThat(log.exitCode()).isEqualTo(2);
    assertThat(log.complaint()).contains("method trigger");
  }
}
