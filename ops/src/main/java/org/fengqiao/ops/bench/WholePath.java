package org.fengqiao.ops.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.HubProcess;
import org.fengqiao.ops.rig.Repository;

/**
 * The whole path in one process with the roles broker, hub and edge, as a small office runs it:
 * from the register's log by capture, mapping, tokens, broker, linkage and broker again to the
 * warehouse.
 */
final class WholePath implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final String FACTS =
      "from warehouse.case_fact where feed = 'justice.mediation' and not removed";
  private static final String ACCEPTED =
      "select sum(accepted) from warehouse.ledger where feed = 'justice.mediation'";
  private static final String BETWEEN =
      " and substring(record_key from ':(.*)$')::bigint between %d and %d";
  // The middle is found once: the planner, which has no statistics yet, would find it for every
  // row.
  private static final String SECOND_HALF =
      """
      with loaded as materialized (select loaded_at %s),
        half as materialized (
          select percentile_disc(0.5) within group (order by loaded_at) as middle from loaded)
      select FIGURE from loaded, half
      """;

  private final Database hub;
  private final HubProcess process;

  /**
   * Starts the process; it begins to load at once.
   *
   * @param register the source
   * @param hub empty database for hub and edge
   * @param folder home and log of the process
   * @param border settings of its place on the border
   */
  WholePath(Database register, Database hub, Path folder, Map<String, String> border)
      throws InterruptedException {
    this.hub = hub;
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("hub.roles", "broker,hub,edge");
    properties.put("hub.home", folder.resolve("home").toString());
    properties.put("hub.database.url", hub.url());
    properties.put("hub.database.user", Database.USER);
    properties.put("hub.database.password", Database.PASSWORD);
    properties.put("hub.edge.departments", Repository.departments().toString());
    properties.put("hub.edge.connections.justice-register.url", register.url());
    properties.put("hub.edge.connections.justice-register.user", Database.USER);
    properties.put("hub.edge.connections.justice-register.password", Database.PASSWORD);
    properties.put("server.port", "0");
    properties.putAll(border);
    process = HubProcess.start("whole-path", folder, BareProcess.JVM, properties, started -> {});
    process.awaitReady(Duration.ofMinutes(2));
  }

  /** Waits until the warehouse holds so many live cases. */
  void awaitCases(long count) {
    // Counting facts costs what is measured, so that the ledger is asked until it has seen them
    // all.
    await(ACCEPTED, count);
    await("select count(*) " + FACTS, count);
  }

  /** Seldom; the time is taken from the rows. */
  private void await(String query, long count) {
    Awaitility.await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> hub.number(query) >= count);
  }

  /**
   * The rate of the cases with numbers from one to another: from the capture of the first batch to
   * the load of the last.
   */
  Rate rate(long first, long last) {
    String cases = FACTS + BETWEEN.formatted(first, last);
    return measured(
        hub.number("select count(*) " + cases),
        hub.number("select extract(epoch from max(loaded_at) - min(captured_at)) * 1000 " + cases));
  }

  /** The rate of the half of those cases that was loaded last, when the process was warm. */
  Rate rateOfSecondHalf(long first, long last) {
    String half = SECOND_HALF.formatted(FACTS + BETWEEN.formatted(first, last));
    return measured(
        hub.number(half.replace("FIGURE", "count(*) filter (where loaded_at > middle)")),
        hub.number(
            half.replace("FIGURE", "extract(epoch from max(loaded_at) - max(middle)) * 1000")));
  }

  private static Rate measured(long cases, long millis) {
    return new Rate(cases, cases * BenchRegister.ROWS_OF_A_CASE, millis / 1000.0);
  }

  @Override
  public void close() {
    process.close();
  }
}
