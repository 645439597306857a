package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.SourceConnector;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Databases that need a dropped driver, as far as they can be tried without a server: connector and
 * driver are loaded, and the connector itself takes what a feed file makes of its settings.
 */
class LogConnectorsTest {

  private static final String CONNECTOR = "io.debezium.connector.";
  private static final String FEED =
      """
      feed: justice.register
      version: 1
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
        method: log
        database: %s
        connection: register
        table: %s
        %s
        key: [id]
        columns: [id, slrq]
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: slrq, parse: date, if_bad: reject, if_missing: reject }
        status: { value: REGISTERED }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      cases:
        - given: { id: 1, slrq: "2020-05-08" }
          expect: { acceptedAt: 2020-05-08 }
      """;

  @TempDir Path folder;

  private Feed feed(String database, String table, String more) throws IOException {
    String text = FEED.formatted(database, table, more.isEmpty() ? "" : more);
    FeedReading reading = FeedReader.read(Files.writeString(folder.resolve("feed.yaml"), text));
    assertThat(reading.findings()).isEmpty();
    return Objects.requireNonNull(reading.feed());
  }

  /** A port where nobody answers. */
  private static int deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static ConnectionSettings connection(String url) throws IOException {
    return new ConnectionSettings(
        url.formatted(deadPort())
            + (url.startsWith("jdbc:sqlserver:") ? ";databaseName=sfj;encrypt=false" : ""),
        "hub_capture",
        "geheim1");
  }

  @ParameterizedTest
  @CsvSource({
    "MYSQL, sfj.t_aj, '', mysql.MySqlConnector, jdbc:mysql://127.0.0.1:%d/sfj, com.mysql.",
    "SQLSERVER, dbo.T_AJ, '', sqlserver.SqlServerConnector, jdbc:sqlserver://127.0.0.1:%d, com.microsoft.",
    "ORACLE, SFJ.T_AJ, '', oracle.OracleConnector, jdbc:oracle:thin:@//127.0.0.1:%d/SFJ, oracle.jdbc.",
    "ORACLE, SFJ.T_AJ, 'container: { root: ORCLCDB, pdb: SFJPDB }', oracle.OracleConnector, jdbc:oracle:thin:@//127.0.0.1:%d/SFJPDB, oracle.jdbc."
  })
  void theConnectorFindsItsDriverAndTakesTheSettings(
      String database, String table, String more, String connector, String url, String driver)
      throws Exception {
    Feed feed = feed(database, table, more);
    Source.Log log = (Source.Log) feed.source();
    LogDatabase reached =
        new LogDatabase(
            new FeedPlace(feed.name(), "register"),
            log.kind(),
            connection(url),
            DroppedDriver.DRIVERS);

    Properties settings = EngineSettings.of(feed, log, reached, "stores");
    ClassLoader classes = reached.classes();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    List<ConfigValue> judged;
    try {
      SourceConnector made =
          (SourceConnector)
              classes
                  .loadClass(settings.getProperty("connector.class"))
                  .getConstructor()
                  .newInstance();
      assertThat(made.getClass().getName()).isEqualTo(CONNECTOR + connector);
      judged = made.validate(texts(settings)).configValues();
    } finally {
      thread.setContextClassLoader(before);
    }

    assertThat(judged)
        .filteredOn(value -> !value.errorMessages().isEmpty())
        .as("nothing but the server that does not answer")
        .isNotEmpty()
        .allSatisfy(
            value ->
                assertThat(value.errorMessages())
                    .allSatisfy(text -> assertThat(text).startsWith("Unable to connect")));
    assertThat(
            DroppedDriver.DRIVERS
                .accepting(reached.connection().url())
                .orElseThrow()
                .getClass()
                .getName())
        .startsWith(driver);
  }

  private static Map<String, String> texts(Properties settings) {
    Map<String, String> texts = new HashMap<>();
    settings.stringPropertyNames().forEach(name -> texts.put(name, settings.getProperty(name)));
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "MYSQL, sfj.t_aj, jdbc:mysql://127.0.0.1:%d/sfj",
    "SQLSERVER, dbo.T_AJ, jdbc:sqlserver://127.0.0.1:%d",
    "ORACLE, SFJ.T_AJ, jdbc:oracle:thin:@//127.0.0.1:%d/SFJ"
  })
  void aServerThatDoesNotAnswerIsWaitedForAndNamed(String database, String table, String url)
      throws Exception {
    Feed feed = feed(database, table, "");
    CaptureException failure;
    try (RunningCapture running =
        new RunningCapture(
            new LogCapture(
                feed,
                (Source.Log) feed.source(),
                connection(url),
                DroppedDriver.DRIVERS,
                TestPostgres.edgeStore(),
                PositionPolicy.HOLD_BACK,
                TestFeeds.digests()),
            new RecordingSink())) {
      await().atMost(Duration.ofSeconds(60)).until(running::hasEnded);
      failure = (CaptureException) Objects.requireNonNull(running.failure());
    }

    assertThat(failure.code()).isEqualTo("C001");
    assertThat(failure.remedy()).isEqualTo(Remedy.RETRY);
    assertThat(failure)
        .hasMessageContaining("justice.register")
        .hasMessageContaining("register")
        .hasMessageContaining("check that the database runs")
        .hasMessageNotContaining("geheim1");
  }
}
