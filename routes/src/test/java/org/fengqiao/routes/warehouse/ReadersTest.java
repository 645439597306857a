package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.warehouse.ExportLog.Entry;
import org.fengqiao.routes.warehouse.command.WarehouseCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever reads the warehouse sees what it was added for, and nothing else. */
class ReadersTest extends RunningHub {

  private static final List<String> NAMES = List.of("office", "justice", "qingpu");

  @BeforeEach
  void recordsOfTwoDepartmentsAndCounties() {
    projection.project(intake.accept(aBatch(aMediation("ours", 1).build())));
    projection.project(
        intake.accept(aBatch(aMediation("elsewhere", 1).setDivision("310101").build())));
    projection.project(intake.accept(aBatch(aPetition("theirs", 1).build())));
  }

  @AfterEach
  void nobodyIsLeft() {
    NAMES.forEach(name -> warehouse("reader", "remove", name));
    assertThat(warehouse("reader", "list")).contains("no readers");
  }

  @Test
  void everythingInTheHubAndTheWarehouseIsRefusedByDefault() throws SQLException {
    warehouse("reader", "add", "office");
    List<String> relations =
        jdbc()
            .sql(
                "select oid::regclass::text from pg_class where relkind in ('r', 'v', 'm', 'p', 'S')"
                    + " and relnamespace in ('hub'::regnamespace, 'warehouse'::regnamespace)")
            .query(String.class)
            .list();

    assertThat(relations).hasSizeGreaterThan(40);
    for (String relation : relations) {
      assertThatThrownBy(() -> as("office", "select count(*) from " + relation))
          .as(relation)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() -> as("office", "select count(*) from warehouse.case_fact_at(1)"))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> as("office", "create table published.mine ()"))
        .rootCause()
        .hasMessageContaining("permission denied");
    for (String view : List.of("case_counts", "release")) {
      assertThat(as("office", "select count(*) from published." + view)).hasSize(1);
    }
  }

  @Test
  void aDepartmentAndACountySeeTheirOwnRecordsOnly() throws SQLException {
    warehouse("reader", "add", "justice", "--department", "JUSTICE");
    warehouse("reader", "add", "qingpu", "--division", "310118");
    String keys = "select record_key from warehouse.case_fact order by 1";

    assertThat(as("justice", keys))
        .containsExactly("justice.mediation:elsewhere", "justice.mediation:ours");
    assertThat(as("qingpu", keys))
        .containsExactly("justice.mediation:ours", "petition.items:theirs");
    assertThat(as("qingpu", "select role_name from warehouse.reader")).containsExactly("qingpu");
    assertThatThrownBy(() -> as("justice", "select record_key from warehouse.case_history"))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> as("justice", "update warehouse.case_fact set border = true"))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(jdbc().sql(keys).query(String.class).list()).as("the hub itself").hasSize(3);
    assertThat(warehouse("reader", "list"))
        .contains("justice |", "department JUSTICE, county *", "department *, county 310118");
  }

  @Test
  void aPasswordIsShownOnceOrReadFromAFileAndNeverStored() throws Exception {
    assertThat(warehouse("reader", "add", "office")).containsPattern("shown this once: \\S{24}");
    Path file = Files.writeString(home.resolve("password"), "correct horse\n");
    assertThat(warehouse("reader", "add", "justice", "--password-file", file.toString()))
        .contains("Added the reader justice")
        .doesNotContain("horse");
    assertThat(
            jdbc()
                .sql("select rolpassword from pg_authid where rolname in ('office', 'justice')")
                .query(String.class)
                .list())
        .hasSize(2)
        .allMatch(stored -> stored.startsWith("SCRAM-SHA-256$"));
    assertThat(warehouse("reader", "add", "office")).contains("has a role called office");
    assertThat(warehouse("reader", "add", "qingpu", "--division", "999999"))
        .contains("No department or county");
    assertThat(warehouse("reader", "add", "Q; drop")).contains("must be small letters");
  }

  @Test
  void anExportIsLoggedWithItsPurposeForGood() {
    ExportLog log = new ExportLog(store.dataSource());
    Entry entry =
        new Entry(
            Instant.parse("2026-11-01T00:00:00Z"),
            "office",
            "published",
            "conference in November",
            42,
            "0".repeat(64));
    log.add(entry);

    assertThat(log.all()).containsExactly(entry);
    assertThatThrownBy(() -> new Entry(entry.at(), "office", "published", " ", 42, "0".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
    for (String change :
        List.of(
            "update warehouse.export_log set purpose = 'another'",
            "delete from warehouse.export_log",
            "truncate warehouse.export_log")) {
      assertThatThrownBy(() -> jdbc().sql(change).update())
          .as(change)
          .hasMessageContaining("never changed");
    }
  }

  private List<String> as(String reader, String question) throws SQLException {
    String url;
    try (Connection connection = store.dataSource().getConnection()) {
      url = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
    }
    return JdbcClient.create(new DriverManagerDataSource(url, reader, ""))
        .sql(question)
        .query(String.class)
        .list();
  }

  private static String warehouse(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    WarehouseCommands.line().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
    return printed.toString();
  }
}
