package org.fengqiao.connectors.runner;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.control.FeedOrder;
import org.fengqiao.connectors.control.FeedOrders;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.jspecify.annotations.Nullable;

/**
 * An edge with feeds of one register, as its operators meet it: they see what it publishes and
 * steer it by commands from another process. Rows have the columns of {@link CaptureRig}.
 */
final class SteeredEdge implements AutoCloseable {

  /** The lines below {@code from:} of a feed that polls. */
  static final String POLL =
      """
      method: poll
      connection: register
      table: public.t_aj
      key: [id]
      changed: gxsj
      every: 1s
      overlap: 30s
      columns: [id, slrq, stand, gxsj]
      """;

  /** The lines below {@code from:} of a feed that follows the log. */
  static final String LOG =
      """
      method: log
      database: POSTGRES
      connection: register
      table: public.t_aj
      key: [id]
      columns: [id, slrq, stand]
      """;

  private static final AtomicInteger NUMBER = new AtomicInteger(950);
  private static final String FEED =
      """
      feed: %s
      version: 7
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
      %s
      %s
      fields:
        disputeType: { value: "02" }
        division: { value: "310118" }
        acceptedAt: { take: slrq, parse: date, if_bad: reject, if_missing: reject }
        status: { value: ACCEPTED }
        outcome: { take: stand, lookup: { closed: OTHER }, if_bad: OPEN, if_missing: OPEN }
        partyCount: { take: stand, parse: count, if_bad: empty, if_missing: empty }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      cases:
        - given: { id: K1, slrq: "2019-03-05", stand: 2 }
          expect: { acceptedAt: 2019-03-05 }
      """;

  /** How many slots the register's server keeps. */
  static final String SLOTS =
      "select count(*) from pg_replication_slots where database = current_database()";

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Path home;
  private final Clock clock;
  private final TestDatabase register = TestPostgres.source();
  private final DataSource store;
  private final TableRig rig = new TableRig(register::run, register.connection(), "", true);
  private final TestBroker broker;
  private final ActiveMQConnectionFactory connections;
  private final JmsBatchPublisher publisher;
  private final List<RecordBatch> batches = new ArrayList<>();
  private final List<FeedReport> reports = new ArrayList<>();
  private @Nullable Edge edge;

  SteeredEdge(Path home, Clock clock) throws Exception {
    this(home, clock, TestPostgres.edgeStore());
  }

  SteeredEdge(Path home, Clock clock, DataSource store) throws Exception {
    this.home = home;
    this.store = store;
    this.clock = clock;
    int number = NUMBER.incrementAndGet();
    this.broker = new TestBroker(home.resolve("broker"), number);
    this.connections = broker.connections();
    this.publisher = new JmsBatchPublisher(connections);
    Files.createDirectories(home.resolve("departments/justice"));
  }

  /** Gives the edge a feed: lines below {@code from:}, and lines that stand beside it. */
  SteeredEdge with(String feed, String from, String more) throws IOException {
    Files.writeString(
        home.resolve("departments/justice").resolve(feed + ".yaml"),
        FEED.formatted("justice." + feed, from.indent(2).stripTrailing(), more));
    return this;
  }

  TestDatabase register() {
    return register;
  }

  DataSource store() {
    return store;
  }

  TestBroker broker() {
    return broker;
  }

  void insert(int first, int last) {
    rig.insert(first, last);
  }

  void change(int number, int stand) {
    rig.change(number, stand);
  }

  void start() {
    edge =
        new Edge(
            new EdgeSettings(
                home.resolve("departments"),
                home.resolve("keys"),
                home.resolve("drivers"),
                Map.of("register", register.connection()),
                PositionPolicy.HOLD_BACK),
            store,
            publisher,
            clock);
    edge.start();
  }

  void stop() {
    if (edge != null) {
      edge.close();
      edge = null;
    }
  }

  /** The options by which a command finds this edge's store. */
  List<String> storeOptions() throws IOException {
    HikariDataSource pool = (HikariDataSource) store;
    Path password = Files.writeString(home.resolve("store.password"), pool.getPassword());
    return List.of(
        "--store",
        pool.getJdbcUrl(),
        "--store-user",
        pool.getUsername(),
        "--store-password-file",
        password.toString());
  }

  /** Runs {@code ops/hub feed} with these arguments against this edge. */
  Check feed(String... arguments) throws IOException {
    return Check.command(
        Stream.of(List.of("feed"), List.of(arguments), storeOptions())
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  /** Orders without waiting until the edge has followed. */
  void order(String feed, FeedOrder.Kind kind) throws SQLException {
    try (Connection connection = store.getConnection()) {
      new FeedOrders(connection).give(feed, kind, "ops-test", "test");
    }
  }

  /** Takes what the edge has published since and returns all of it. */
  List<CaseRecord> records(String feed) throws Exception {
    batches.addAll(broker.batches());
    return batches.stream()
        .filter(batch -> batch.getFeed().equals(feed))
        .flatMap(batch -> batch.getRecords().stream())
        .toList();
  }

  /** How many records the feed has published, each counted once. */
  long keys(String feed) throws Exception {
    return records(feed).stream().map(CaseRecord::getRecordKey).distinct().count();
  }

  /** The feed's rows that are in the quarantine or excluded. */
  List<RowNotice> notices(String feed) throws Exception {
    records(feed);
    return batches.stream()
        .filter(batch -> batch.getFeed().equals(feed))
        .flatMap(batch -> batch.getNotices().stream())
        .toList();
  }

  /** The feed's newest report; null before the first. */
  @Nullable FeedReport report(String feed) throws Exception {
    reports.addAll(broker.reports());
    List<FeedReport> newestFirst = new ArrayList<>(reports);
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .filter(report -> report.getFeed().equals(feed))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() throws Exception {
    stop();
    publisher.close();
    connections.close();
    broker.close();
    // Slots live on the server, not in the database, and all tests share the server. One is in use
    // a moment longer than the edge.
    await().atMost(LONG).until(() -> register.number(SLOTS + " and active") == 0);
    register.run(SLOTS.replace("count(*)", "pg_drop_replication_slot(slot_name)"));
  }
}
