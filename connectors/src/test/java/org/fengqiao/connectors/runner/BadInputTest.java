package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.connectors.publish.PublishException;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.RecordBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The six real feeds on one edge, five of them in trouble, each of another kind. */
class BadInputTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final AtomicInteger NUMBER = new AtomicInteger(700);
  private static final Path DEPARTMENTS = Path.of("departments");
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path home;

  private final TestDatabase register = TestPostgres.source();
  private final TestDatabase police = TestPostgres.source();
  private final TestDatabase petition = TestMariaDb.source();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final Map<String, FeedReport> newest = new ConcurrentHashMap<>();
  private final List<RecordBatch> batches = new CopyOnWriteArrayList<>();
  private volatile int status = 500;
  private HttpServer finance;
  private TestBroker broker;

  /** Sends for real, and keeps what the feeds say of themselves while the broker is away. */
  private record Listening(BatchPublisher real, Map<String, FeedReport> newest)
      implements BatchPublisher {
    @Override
    public void publish(RecordBatch batch) throws PublishException {
      real.publish(batch);
    }

    @Override
    public void report(FeedReport report) {
      newest.put(report.getFeed(), report);
      real.report(report);
    }
  }

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker(home.resolve("broker"), NUMBER.incrementAndGet());
    finance = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    finance.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    finance.createContext(
        "/complaints",
        question -> {
          byte[] bytes = "{\"data\":{\"list\":[]}}".getBytes(StandardCharsets.UTF_8);
          question.sendResponseHeaders(status, bytes.length);
          question.getResponseBody().write(bytes);
          question.close();
        });
    finance.start();
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
                  default ->
                      name.equals("t_rmtj_sqrxx") && column.equals("ajbh")
                          ? "ajbh bigint"
                          : column + " text";
                })
        .collect(Collectors.joining(", ", "create table " + name + " (", ")"));
  }

  @AfterEach
  void stop() throws Exception {
    finance.stop(0);
    broker.close();
    register.run(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots where database ="
            + " current_database()");
  }

  private Edge edge(BatchPublisher publisher) {
    return edge(publisher, DEPARTMENTS);
  }

  private Edge edge(BatchPublisher publisher, Path departments) {
    Map<String, ConnectionSettings> connections = new HashMap<>();
    connections.put("justice-register", register.connection());
    connections.put(
        "petition-register", new ConnectionSettings(petition.url(), "hub_capture", "geheim1"));
    connections.put("police-calls", police.connection());
    connections.put("court-drop", new ConnectionSettings(drop().toString(), "", ""));
    connections.put(
        "finance-service",
        new ConnectionSettings(
            "http://127.0.0.1:" + finance.getAddress().getPort(), "u", "geheim2"));
    return new Edge(
        new EdgeSettings(
            departments,
            home.resolve("keys"),
            home.resolve("drivers"),
            connections,
            PositionPolicy.HOLD_BACK),
        edgeStore,
        new Listening(publisher, newest),
        Clock.systemUTC());
  }

  private Path drop() {
    return home.resolve("drop");
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

  private long mediations() throws Exception {
    batches.addAll(broker.batches());
    return batches.stream()
        .flatMap(batch -> batch.getRecords().stream())
        .map(CaseRecord::getRecordKey)
        .distinct()
        .count();
  }

  private void awaitReport(String feed, FeedState state, String code) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(newest.values())
                    .filteredOn(report -> report.getFeed().equals(feed))
                    .extracting(report -> report.getState() + " " + report.getProblem())
                    .singleElement()
                    .asString()
                    .contains(state.name(), code));
  }

  private void awaitWell(String feed) {
    await()
        .atMost(LONG)
        .until(
            () -> {
              FeedReport report = newest.get(feed);
              return report != null
                  && report.getProblem() == null
                  && (report.getState() == FeedState.STREAMING
                      || report.getState() == FeedState.SNAPSHOT);
            });
  }

  @Test
  void eachFeedInTroubleSaysWhatToDoAndStopsNoOther() throws Exception {
    insert(1, 10);
    try (ActiveMQConnectionFactory connections = broker.connections();
        JmsBatchPublisher publisher = new JmsBatchPublisher(connections);
        Edge edge = edge(publisher)) {
      edge.start();

      awaitReport("petition.items", FeedState.STOPPED, "C101");
      awaitReport("police.calls", FeedState.STOPPED, "C103");
      awaitReport("court.cases", FeedState.WAITING, "C301");
      awaitReport("court.mediations", FeedState.WAITING, "C301");
      awaitReport("finance.complaints", FeedState.WAITING, "C401");
      awaitWell("justice.mediation");
      insert(11, 20);
      await().atMost(LONG).until(() -> mediations() == 20);
      for (FeedReport report : newest.values()) {
        if (report.getProblem() != null) {
          assertThat(report.getProblem())
              .as("Chinese first, then English; no password")
              .matches("[CFPQ]\\d{3} 数据源 .*请.*。 feed " + report.getFeed() + ".*\\.")
              .doesNotContain("geheim");
        }
      }

      status = 200;
      Files.createDirectories(drop());
      awaitWell("finance.complaints");
      awaitWell("court.cases");
      Files.write(
          drop().resolve("cut.xml"),
          "<?xml version=\"1.0\" encoding=\"GB18030\"?>\n<列表><民事案件><案号>1".getBytes(GB18030));
      Files.write(drop().resolve("wrong.csv"), "ajbs,纠纷登记\n1,2\n".getBytes(StandardCharsets.UTF_8));
      awaitReport("court.cases", FeedState.SNAPSHOT, "F106 数据源 court.cases");
      awaitReport("court.mediations", FeedState.SNAPSHOT, "F102 数据源 court.mediations");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void saysThatItWaitsForABrokerThatIsAwayOrWhoseDiskIsFullAndLosesNothing(boolean full)
      throws Exception {
    insert(1, 10);
    try (ActiveMQConnectionFactory connections = broker.connections();
        JmsBatchPublisher publisher = new JmsBatchPublisher(connections);
        Edge edge = edge(publisher)) {
      edge.start();
      awaitWell("justice.mediation");
      broker.stop();
      if (full) {
        broker.comeBackToAFullDisk();
      }
      insert(11, 1500);
      awaitReport("justice.mediation", FeedState.WAITING, "P001");
      broker.stop();

      broker.comeBack();

      awaitWell("justice.mediation");
      await().atMost(LONG).until(() -> mediations() == 1500);
    }
  }

  @Test
  void stopsThoughTheBrokersDiskIsFull() throws Exception {
    insert(1, 10);
    try (ActiveMQConnectionFactory connections = broker.connections();
        JmsBatchPublisher publisher = new JmsBatchPublisher(connections);
        Edge edge = edge(publisher)) {
      edge.start();
      awaitWell("justice.mediation");
      broker.stop();
      broker.comeBackToAFullDisk();
      awaitReport("finance.complaints", FeedState.WAITING, "C401");

      assertTimeoutPreemptively(LONG, edge::close);
    }
  }

  @Test
  void aFeedFileWithAnUnknownKeyIsReportedWithItsPlaceAndStopsNoOther() throws Exception {
    insert(1, 10);
    Path departments = home.resolve("departments");
    for (String file : List.of("justice/mediation.yaml", "finance/complaints.yaml")) {
      Files.createDirectories(departments.resolve(file).getParent());
      Files.copy(DEPARTMENTS.resolve(file), departments.resolve(file));
    }
    Path broken = departments.resolve("finance/complaints.yaml");
    Files.writeString(broken, Files.readString(broken).replace("owner:", "colour: red\nowner:"));
    try (ActiveMQConnectionFactory connections = broker.connections();
        JmsBatchPublisher publisher = new JmsBatchPublisher(connections);
        Edge edge = edge(publisher, departments)) {
      edge.start();

      awaitReport("finance.complaints", FeedState.STOPPED, "M105");
      awaitWell("justice.mediation");
      await().atMost(LONG).until(() -> mediations() == 10);
    }

    assertThat(Objects.requireNonNull(newest.get("finance.complaints")).getProblem())
        .contains("complaints.yaml:4:1", "colour", "未知的键", "unknown key", "ops/hub check");
  }
}
