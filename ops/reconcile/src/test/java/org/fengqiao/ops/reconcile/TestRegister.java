package org.fengqiao.ops.reconcile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One real server for all tests: a department's register, and the hub that it feeds. */
final class TestRegister {

  static final String FEED = "justice.register";

  private static final Path DEPARTMENTS = Path.of("src/test/resources/departments/justice");
  private static final Path FOLDER =
      Path.of("target", "register-" + ProcessHandle.current().pid()).toAbsolutePath();
  private static final EmbeddedPostgres POSTGRES = start();
  private static final TestHub HUB = hubWithReader();
  private static final TestHub SOURCE = register();

  private TestRegister() {}

  private static EmbeddedPostgres start() {
    try {
      Files.createDirectories(FOLDER);
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setDataDirectory(FOLDER.resolve("pg")).start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database register");
      }
      return server;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestHub hubWithReader() {
    try {
      TestHub hub = TestHub.on(POSTGRES.getJdbcUrl("postgres", "postgres"));
      hub.run(grantsOfTheGuide());
      return hub;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestHub register() {
    TestHub source = new TestHub(POSTGRES.getJdbcUrl("postgres", "register"));
    try {
      source.run(
          "create table t_case (id bigint primary key, slrq varchar(30), jarq varchar(30),"
              + " sjrs varchar(10), saje varchar(30), zt char(2), scbz char(1), lb varchar(4), qh varchar(12), xm text)");
      source.run(
          "grant select (id, slrq, jarq, sjrs, saje, zt, scbz, lb, qh) on t_case to reconciler");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return source;
  }

  /** The role and the rights that the guide asks for, and no others. */
  private static String grantsOfTheGuide() throws IOException {
    String guide = Files.readString(Path.of("../docs/reconcile.md"));
    return guide
        .substring(guide.indexOf("```sql") + "```sql".length(), guide.indexOf("```\n\n## 核对什么"))
        .replace("'…'", "'reconciler'");
  }

  private static String asReader(String database) {
    return POSTGRES.getJdbcUrl("reconciler", database) + "&password=reconciler";
  }

  static TestHub hub() {
    return HUB;
  }

  static TestHub source() {
    return SOURCE;
  }

  /** Six rows with every fate that a row can have, and what the hub must make of them. */
  static void reset() throws SQLException {
    SOURCE.run("truncate t_case");
    HUB.clear();
    SOURCE.run(
        """
        insert into t_case values
          (1, '2019-03-05', '2019/4/1', '3', '25,000.00', '1', '0', '1', '310118000000', '测试甲'),
          (2, '2019年3月6日 10:30:00', null, '10余人', '2.5万', '2', '0', '1', '310118', '测试乙'),
          (3, '20190307', '0000-00-00', '十几人', '贰万元整', '9', '0', '1', '青浦区', '测试丙'),
          (4, '2019-03-08', null, '1', '1', '1', '1', '1', null, '测试丁'),
          (5, '2019-03-09', null, '1', '1', '1', '0', '99', null, '测试戊'),
          (6, '2019-02-30', null, '1', '1', '1', '0', '1', null, '测试己')""");
    HUB.accept(
        FEED,
        "1",
        101,
        "'2019-03-05+08'::timestamptz, '2019-04-01+08'::timestamptz, 3, 25000, 'ACCEPTED'");
    HUB.accept(
        FEED,
        "2",
        102,
        "'2019-03-06 10:30+08'::timestamptz, null::timestamptz, 10, 25000, 'CLOSED'");
    HUB.accept(
        FEED, "3", 103, "'2019-03-07+08'::timestamptz, null::timestamptz, 12, 20000, 'UNKNOWN'");
    HUB.accept(
        FEED,
        "4",
        104,
        "null::timestamptz, null::timestamptz, null::int, null::numeric, 'UNKNOWN'");
    for (String table : List.of("warehouse.case_fact", "hub.case_record")) {
      HUB.run("update " + table + " set removed = true where record_key = 'justice.register:4'");
    }
    HUB.notice(FEED, "5", 105, "E");
    HUB.notice(FEED, "6", 106, "Q");
  }

  /** Runs the command with no more rights than the guide asks for. */
  static Answer reconcile(String... more) throws Exception {
    Path settings = FOLDER.resolve("settings.yaml");
    Files.writeString(
        settings,
        """
        hub:
          database.url: "%s"
          edge.connections.register: { url: "%s" }
        """
            .formatted(asReader("postgres"), asReader("register")));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--settings", settings.toString(),
                "--departments", DEPARTMENTS.toString(),
                "--codes", "../../schemas/src/main/resources/codes"));
    arguments.addAll(Arrays.asList(more));
    if (!arguments.contains("--settle")) {
      arguments.addAll(List.of("--settle", "0"));
    }
    return Answer.of(FOLDER.resolve("report.json"), arguments);
  }
}
