package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.RecordBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed file that was changed without a new version does not run. */
class ChangedVersionTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String FEED =
      """
      feed: justice.register
      version: 1
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
        method: folder
        connection: justice-drop
        pattern: "*.csv"
        format: csv
        charset: UTF-8
        key: [编号]
        columns: [编号, 受理日期]
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: 受理日期, parse: date, if_bad: reject, if_missing: reject }
        status: { value: ACCEPTED }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      ignore: []
      cases:
        - given: { 编号: "1", 受理日期: "2020-05-08" }
          expect: { status: ACCEPTED }
      """;

  /** Keeps what an edge sends and reports. */
  private static final class Publisher implements BatchPublisher {
    private final List<RecordBatch> batches = new CopyOnWriteArrayList<>();
    private final List<FeedReport> reports = new CopyOnWriteArrayList<>();

    @Override
    public void publish(RecordBatch batch) {
      batches.add(batch);
    }

    @Override
    public void report(FeedReport report) {
      reports.add(report);
    }
  }

  @TempDir private Path home;

  private final DataSource store = TestPostgres.edgeStore();
  private Path file;

  @BeforeEach
  void layDown() throws Exception {
    file = home.resolve("departments/justice/register.yaml");
    Files.createDirectories(file.getParent());
    Files.createDirectories(home.resolve("drop"));
    Files.writeString(file, FEED);
  }

  private Publisher run(Predicate<Publisher> enough) {
    Publisher publisher = new Publisher();
    try (Edge edge =
        new Edge(
            new EdgeSettings(
                home.resolve("departments"),
                home.resolve("keys"),
                home.resolve("drivers"),
                Map.of(
                    "justice-drop",
                    new ConnectionSettings(home.resolve("drop").toString(), "", "")),
                PositionPolicy.HOLD_BACK),
            store,
            publisher,
            Clock.systemUTC())) {
      edge.start();
      await().atMost(LONG).until(() -> enough.test(publisher));
    }
    return publisher;
  }

  /** The mapping version of a row that an edge is given. */
  private int mappedBy(String key) throws Exception {
    Files.writeString(
        home.resolve("drop").resolve(key + ".csv"), "编号,受理日期\n" + key + ",2020-05-08\n");
    return run(publisher -> !publisher.batches.isEmpty())
        .batches
        .getFirst()
        .getRecords()
        .getFirst()
        .getMappingVersion();
  }

  @Test
  void stopsUntilTheVersionIsRaised() throws Exception {
    assertThat(mappedBy("1")).isEqualTo(1);
    Files.writeString(file, FEED.replace("0201", "0202"));

    Publisher stopped =
        run(
            publisher ->
                publisher.reports.stream()
                    .anyMatch(report -> report.getState() == FeedState.STOPPED));

    assertThat(stopped.reports.getLast().getProblem())
        .startsWith("Q030")
        .contains("justice.register", "register.yaml", "Raise the version");
    Files.writeString(file, FEED.replace("0201", "0202").replace("version: 1", "version: 2"));
    assertThat(mappedBy("2")).isEqualTo(2);
    Files.writeString(file, FEED);
    assertThat(mappedBy("3")).isEqualTo(1);
  }
}
