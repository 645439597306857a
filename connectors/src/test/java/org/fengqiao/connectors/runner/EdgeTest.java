package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.connectors.quarantine.DepartmentKey;
import org.fengqiao.connectors.quarantine.QuarantineBook;
import org.fengqiao.connectors.quarantine.QuarantineJson;
import org.fengqiao.connectors.quarantine.QuarantinedRow;
import org.fengqiao.connectors.quarantine.RowAddress;
import org.fengqiao.connectors.quarantine.SealOpener;
import org.fengqiao.connectors.quarantine.ShownRow;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class EdgeTest {

  private static final Duration LONG = Duration.ofSeconds(40);
  private static final AtomicInteger NUMBER = new AtomicInteger(900);
  private static final Path DEPARTMENTS = Path.of("departments");

  @TempDir Path home;

  private final TestDatabase register = TestPostgres.source();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final List<RecordBatch> batches = new ArrayList<>();
  private final List<FeedReport> reports = new ArrayList<>();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private TestBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker(home.resolve("broker"), NUMBER.incrementAndGet());
    logged.start();
    ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(logged);
    Source.Log log =
        (Source.Log)
            Objects.requireNonNull(
                    FeedReader.read(DEPARTMENTS.resolve("justice/mediation.yaml")).feed())
                .source();
    register.run(
        table("t_rmtj_aj", log.columns()),
        table("t_rmtj_sqrxx", Objects.requireNonNull(log.children().get("parties")).columns()),
        table("t_rmtj_tjwyh", Objects.requireNonNull(log.children().get("committee")).columns()),
        "alter table t_rmtj_sqrxx replica identity full");
  }

  private static String table(String name, List<String> columns) {
    return columns.stream()
        .map(
            column ->
                switch (column) {
                  case "id" -> "id bigint primary key";
                  case "bh" -> "bh text primary key";
                  case "lrsj", "gxsj" -> column + " timestamp";
                  default ->
                      name.equals("t_rmtj_sqrxx") && column.equals("ajbh")
                          ? "ajbh bigint"
                          : column + " text";
                })
        .collect(Collectors.joining(", ", "create table " + name + " (", ")"));
  }

  @AfterEach
  void stop() throws Exception {
    ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(logged);
    broker.close();
    // Slots live on the server, not in the database, and all tests share the server.
    register.run(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots where database ="
            + " current_database()");
  }

  private Edge edge(JmsBatchPublisher publisher) {
    return new Edge(
        new EdgeSettings(
            DEPARTMENTS,
            home.resolve("keys"),
            home.resolve("drivers"),
            Map.of("justice-register", register.connection()),
            PositionPolicy.HOLD_BACK),
        edgeStore,
        publisher,
        Clock.systemUTC());
  }

  private void insert(int from, int to) {
    register.run(
        "insert into t_rmtj_aj (id, ajbh, jflb, fsddqh, slrq, zt) select i, '310118003-2019-'"
            + " || i, '邻里纠纷', '310118', '2019-05-06', '40' from generate_series("
            + from
            + ","
            + to
            + ") i");
  }

  private long captured() throws Exception {
    batches.addAll(broker.batches());
    return batches.stream().mapToLong(RecordBatch::getCaptured).sum();
  }

  @Test
  void carriesRowsToTheBrokerAndKeepsRefusedOnesSealed() throws Exception {
    insert(1, 2500);
    register.run(
        "insert into t_rmtj_aj (id, ajbh, slrq) values (9999, 'X', 'kein Datum')",
        "insert into t_rmtj_sqrxx (id, ajbh, sqrlb, sqrlx, sqrxm, zjhm) values (1, 9999, '1',"
            + " '1', '测试张三', '11010519491231002X')");

    try (ActiveMQConnectionFactory connections = broker.connections();
        JmsBatchPublisher publisher = new JmsBatchPublisher(connections);
        Edge edge = edge(publisher)) {
      edge.start();
      await().atMost(LONG).until(() -> captured() >= 2501);
    }

    assertThat(batches).allSatisfy(EdgeTest::balances);
    assertThat(batches).allMatch(RecordBatch::getHistory);
    assertThat(batches.stream().flatMap(batch -> batch.getRecords().stream())).hasSize(2500);
    List<RowNotice> notices =
        batches.stream().flatMap(batch -> batch.getNotices().stream()).toList();
    assertThat(notices).hasSize(1);
    RowNotice notice = notices.getFirst();
    assertThat(notice.getRecordKey()).isEqualTo("justice.mediation:9999");
    assertThat(notice.getDisposition()).isEqualTo(Disposition.QUARANTINED);
    assertThat(notice.getField()).isEqualTo("acceptedAt");
    KeyFolder keys = new KeyFolder(home.resolve("keys"));
    String privateKey = "hand-over/justice.p12";
    assertThat(opened(notice, DepartmentKey.read(keys, privateKey, keys.password(privateKey))))
        .contains("测试张三", "11010519491231002X");
    assertThat(sealed()).doesNotContain("测试张三");
    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(message -> message.contains("张三") || message.contains("kein Datum"))
        .anyMatch(message -> message.contains("justice.mediation:9999"))
        .anyMatch(message -> message.contains(privateKey) && message.contains("away from here"))
        .anyMatch(message -> message.contains("epoch 1: SM3, key check value "));
    assertThat(Files.getPosixFilePermissions(keys.file(privateKey)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private static void balances(RecordBatch batch) {
    assertThat(batch.getCaptured())
        .isEqualTo(batch.getRecords().size() + batch.getNotices().size())
        .isLessThanOrEqualTo(1000);
  }

  private String opened(RowNotice notice, SealOpener key) throws Exception {
    RowAddress address =
        new RowAddress(
            "justice.mediation",
            notice.getRecordKey(),
            new Version(notice.getPosition(), notice.getSequence()));
    try (Connection connection = edgeStore.getConnection()) {
      QuarantinedRow row = new QuarantineBook(connection).rows(address.toString(), 1).getFirst();
      return QuarantineJson.of(ShownRow.of(row, null, key));
    }
  }

  private String sealed() throws Exception {
    try (Connection connection = edgeStore.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select sealed from edge.quarantine")) {
      rows.next();
      return new String(rows.getBytes(1), StandardCharsets.UTF_8);
    }
  }

  @Test
  void waitsForABrokerThatIsAwayAndLosesNothing() throws Exception {
    insert(1, 10);
    try (ActiveMQConnectionFactory connections = broker.connections();
        JmsBatchPublisher publisher = new JmsBatchPublisher(connections);
        Edge edge = edge(publisher)) {
      edge.start();
      await().atMost(LONG).until(() -> captured() >= 10);
      broker.stop();
      insert(11, 3000);
      await()
          .atMost(LONG)
          .until(
              () ->
                  logged.list.stream()
                      .anyMatch(event -> event.getFormattedMessage().contains("did not confirm")));
      broker.comeBack();
      await()
          .atMost(LONG)
          .until(
              () -> {
                captured();
                return keys() == 3000;
              });
    }

    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(message -> message.contains("did not confirm"))
        .as("one clear line for one outage")
        .hasSize(1);
  }

  private long keys() {
    return batches.stream()
        .flatMap(batch -> batch.getRecords().stream())
        .map(record -> record.getRecordKey())
        .distinct()
        .count();
  }

  @Test
  void reportsFeedsWithoutAConnectionAsStoppedAndRunsTheOthers() throws Exception {
    insert(1, 10);
    try (ActiveMQConnectionFactory connections = broker.connections();
        JmsBatchPublisher publisher = new JmsBatchPublisher(connections);
        Edge edge = edge(publisher)) {
      edge.start();
      await()
          .atMost(LONG)
          .until(
              () -> {
                reports.addAll(broker.reports());
                return reports.stream()
                    .anyMatch(
                        report ->
                            report.getFeed().equals("justice.mediation")
                                && report.getCaptured() == 10
                                && report.getState() == FeedState.STREAMING);
              });
    }

    assertThat(reports)
        .filteredOn(report -> report.getFeed().equals("finance.complaints"))
        .last()
        .satisfies(
            report -> {
              assertThat(report.getState()).isEqualTo(FeedState.STOPPED);
              assertThat(report.getProblem()).contains("hub.edge.connections.finance-service.url");
            });
  }
}
