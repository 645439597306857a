package org.fengqiao.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any database by its driver, and never a write to one. */
class JdbcSourceTest {

  private static final FeedPlace PLACE = new FeedPlace("police.calls", "police-calls");

  @TempDir Path folder;

  private static CaptureException failure(JdbcSource source, String sql) {
    return catchThrowableOfType(
        CaptureException.class,
        () ->
            source.ask(
                "t",
                connection -> {
                  try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                  }
                }));
  }

  @Test
  void namesFolderSchemeAndRemedyWhenNoDriverKnowsTheUrlAndNeverThePassword() {
    ConnectionSettings dameng =
        new ConnectionSettings("jdbc:dm://10.1.2.3:5236?password=geheim1", "u", "geheim2");

    try (JdbcSource source = new JdbcSource(PLACE, dameng, JdbcDrivers.in(folder))) {
      CaptureException failure = failure(source, "select 1");

      assertThat(failure.code()).isEqualTo("C254");
      assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
      assertThat(failure)
          .hasMessageContaining("jdbc:dm:")
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("驱动 jar")
          .hasMessageContaining("driver's jar")
          .hasMessageNotContaining("geheim")
          .hasMessageNotContaining("10.1.2.3");
    }
  }

  @Test
  void refusesAnAddressThatIsNoJdbcUrl() {
    ConnectionSettings web = new ConnectionSettings("http://10.1.2.3/geheim1", "u", "p");

    try (JdbcSource source = new JdbcSource(PLACE, web, JdbcDrivers.in(folder))) {
      assertThat(failure(source, "select 1"))
          .hasMessageStartingWith("C107")
          .hasMessageNotContaining("geheim1");
    }
  }

  @Test
  void leavesOutWhatIsNoDriverAndUsesTheOthers() throws IOException {
    Files.writeString(folder.resolve("broken.jar"), "no jar");
    Files.writeString(folder.resolve("readme.txt"), "no jar");
    Path several = Files.createDirectory(folder.resolve("h2"));
    try (Stream<Path> jars = Files.list(DroppedDriver.FOLDER)) {
      Path h2 = jars.filter(jar -> jar.toString().contains("h2")).findFirst().orElseThrow();
      Files.copy(h2, several.resolve("h2.jar"));
    }
    JdbcDrivers drivers = JdbcDrivers.in(folder);

    assertThat(drivers.accepting("jdbc:h2:mem:x")).isPresent();
    assertThat(drivers.accepting("jdbc:postgresql://h/d")).isPresent();
    assertThat(drivers.accepting("jdbc:hsqldb:mem:x")).isEmpty();
  }

  @Test
  void loadsADriverApartFromTheEdgesOwnClasses() {
    assertThat(JdbcSourceTest.class.getClassLoader())
        .isNotEqualTo(
            DroppedDriver.DRIVERS
                .accepting("jdbc:h2:mem:x")
                .orElseThrow()
                .getClass()
                .getClassLoader());
  }

  @Test
  void aWriteFailsWhateverTheUserMayDo() {
    for (TestDatabase owner : List.of(TestPostgres.source(), TestMariaDb.source())) {
      owner.run("create table t (a int)");
      try (JdbcSource source = new JdbcSource(PLACE, owner.connection(), JdbcDrivers.shipped())) {
        assertThat(failure(source, "insert into t values (1)")).as(owner.url()).isNotNull();
      }
      assertThat(owner.number("select count(*) from t")).as(owner.url()).isZero();
    }
    ConnectionSettings owner = DroppedDriver.hsqldb();
    DroppedDriver.run(owner, "create table t (a int)");
    try (JdbcSource source = new JdbcSource(PLACE, owner, DroppedDriver.DRIVERS)) {
      assertThat(failure(source, "insert into t values (1)")).isNotNull();
    }
  }

  @Test
  void takesNoneOfSeveralTablesThatDifferByCapitalsUnlessOneIsSpelledExactly()
      throws CaptureException {
    TestDatabase owner = TestPostgres.source();
    owner.run(
        "create schema \"Jq\"",
        "create table \"Jq\".\"Call Log\" (\"Call No\" int, \"order\" int)",
        "create table \"Jq\".\"Twin\" (a int)",
        "create table \"Jq\".\"tWIN\" (a int)");

    try (JdbcSource source = new JdbcSource(PLACE, owner.connection(), JdbcDrivers.shipped())) {
      SourceTable only = source.table("jq.call log");
      assertThat(only.qualified()).isEqualTo("Jq.Call Log");
      assertThat(only.sql()).isEqualTo("\"Jq\".\"Call Log\"");
      assertThat(only.column("CALL NO")).isEqualTo("\"Call No\"");
      assertThat(only.shownColumn("Order")).isEqualTo("order");
      assertThat(source.table("JQ.TWIN").isKnown()).isFalse();
      assertThat(source.table("Jq.tWIN").shown()).isEqualTo("\"Jq\".\"tWIN\"");
      assertThat(source.table("a b.x\"y").sql()).isEqualTo("\"a b\".\"x\"\"y\"");
    }
  }

  @Test
  void findsATableHoweverTheFeedFileAndTheDatabaseSpellIt() throws CaptureException {
    ConnectionSettings owner = DroppedDriver.h2();
    DroppedDriver.run(
        owner,
        "create table T_AJ (ID int primary key, \"order\" int, \"案号\" varchar(20))",
        "insert into T_AJ values (1, 2, '甲')");

    try (JdbcSource source = new JdbcSource(PLACE, owner, DroppedDriver.DRIVERS)) {
      SourceTable table = source.table("public.t_aj");
      List<SourceRow> rows =
          source.ask(
              "t_aj",
              connection ->
                  RowsByColumns.select(
                      connection,
                      table,
                      List.of("id", "order", "案号"),
                      List.of("id", "order"),
                      List.of(List.of(1, 2))));

      assertThat(rows).singleElement().satisfies(row -> assertThat(row.value("案号")).isEqualTo("甲"));
    }
  }
}
