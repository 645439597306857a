package org.fengqiao.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/**
 * Measures how long a live change takes to the warehouse, and a case on the border to the neighbour
 * and back.
 */
final class LiveMeasurement {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String SOURCE = "select id, xmin from t_rmtj_aj";
  private static final String BORDER_SOURCE = SOURCE + " where sfbj = '1'";
  private static final String WAREHOUSE =
      """
      select substring(record_key from ':(.*)$'), xmin from warehouse.case_fact
      where feed = 'justice.mediation'
      """;
  // Rows of this table are never written a second time once they have come in.
  private static final String CAME_IN =
      """
      select alert_id, xmin from hub.border_message
      where direction = 'IN' and message_type = '%s'
      """;
  private static final String CASES_OF_ALERTS =
      """
      select d.alert_id, substring(f.record_key from ':(.*)$')
      from hub.border_dispute d join warehouse.case_fact f using (dispute_id) where f.border
      """;

  private final Database register;
  private final Database hub;
  private final Database neighbour;

  LiveMeasurement(Database register, Database hub, Database neighbour) {
    this.register = register;
    this.hub = hub;
    this.neighbour = neighbour;
  }

  /**
   * What was measured.
   *
   * @param toWarehouse from the source's commit to the warehouse's
   * @param toNeighbour from the source's commit to the commit of the alert at the neighbour
   * @param toReceipt from the source's commit to the commit of the neighbour's receipt at home
   */
  record Latencies(Latency toWarehouse, Latency toNeighbour, Latency toReceipt) {

    boolean complete() {
      return toWarehouse.missing() == 0 && toNeighbour.missing() == 0 && toReceipt.missing() == 0;
    }
  }

  /** Sends one case on the border ahead and waits for its receipt, so that both ends are there. */
  void openTheWay(long borderCase) throws SQLException {
    BenchRegister.write(register, borderCase, borderCase);
    Awaitility.await("receipt of the first border alert")
        .atMost(PATIENCE)
        .until(
            () ->
                hub.number("select count(*) from hub.border_alert where receipt_code is not null")
                    > 0);
  }

  /**
   * Loads and measures.
   *
   * @param firstNew number of the first case that is not yet registered
   */
  Latencies run(long firstNew, int perSecond, int seconds) throws SQLException {
    Instant since = Instant.now();
    LiveLoad.run(register.dataSource(), firstNew, perSecond, seconds);
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> latencies(since).complete());
    } catch (ConditionTimeoutException e) {
      // Reported as missing.
    }
    return latencies(since);
  }

  private Latencies latencies(Instant since) throws SQLException {
    Map<String, String> cases = casesOfAlerts();
    CommitTimes border = CommitTimes.read(register, BORDER_SOURCE, since);
    return new Latencies(
        CommitTimes.read(register, SOURCE, since).to(CommitTimes.read(hub, WAREHOUSE, since)),
        border.to(CommitTimes.read(neighbour, CAME_IN.formatted("ALERT"), since).renamed(cases)),
        border.to(CommitTimes.read(hub, CAME_IN.formatted("RECEIPT"), since).renamed(cases)));
  }

  private Map<String, String> casesOfAlerts() throws SQLException {
    Map<String, String> cases = new HashMap<>();
    try (Connection connection = hub.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(CASES_OF_ALERTS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        cases.put(rows.getString(1), rows.getString(2));
      }
    }
    return cases;
  }
}
