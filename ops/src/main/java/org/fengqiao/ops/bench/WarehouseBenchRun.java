package org.fengqiao.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.JavaCommand;

/**
 * One run: cases by the whole path, dashboards read while the hub rests, changes at a steady rate,
 * and a rebuild of all facts.
 *
 * @param folder where logs and databases lie
 * @param cases that the warehouse holds
 * @param perSecond changes a second
 * @param liveSeconds how long the changes last
 * @param reads of each dashboard
 */
record WarehouseBenchRun(Path folder, long cases, int perSecond, int liveSeconds, int reads) {

  private static final String COMMANDS = "org.fengqiao.routes.warehouse.command.WarehouseCommands";

  /** Every case version, when it was taken in and when it became a fact. */
  private static final String TAKEN_IN =
      "select record_key || ' ' || position || ' ' || sequence, xmin from hub.inbox";

  private static final String BECAME_A_FACT =
      "select record_key || ' ' || position || ' ' || sequence, xmin from warehouse.case_fact";

  private static final String FACTS =
      """
      select (select count(*) from warehouse.case_fact) + (select count(*) from warehouse.case_history)
        + (select count(*) from warehouse.dispute_fact) + (select count(*) from warehouse.dispute_history)
      """;

  /** Runs and leaves nothing running. */
  WarehouseBenchReport run() throws IOException, InterruptedException, SQLException {
    try (DatabaseServer source = DatabaseServer.start(folder.resolve("legacy"));
        DatabaseServer store = DatabaseServer.start(folder.resolve("store"))) {
      step("准备源表 / preparing the register");
      Database register = source.create("register");
      long rendered = cases + (long) perSecond * liveSeconds + 1;
      BenchRegister.create(register, cases, rendered, rendered + 1);
      Database hub = store.create("hub");
      int port = FreePort.next();
      try (WholePath path =
          new WholePath(register, hub, folder, Map.of("server.port", Integer.toString(port)))) {
        step("装入 / loading");
        path.awaitCases(cases);
        long millisToCount = awaitFigures(hub);
        step("看板 / dashboards");
        DashboardReads dashboards = new DashboardReads(hub, port, reads);
        Latency views = dashboards.views();
        Latency pages = dashboards.pages();
        step("变更 / changes");
        Latency behind = behind(register, hub);
        step("重建 / rebuild");
        return new WarehouseBenchReport(
            cases, millisToCount, views, pages, perSecond, behind, rebuild(hub));
      }
    }
  }

  /** Waits until the kept figures are those of all facts; gives how long counting them took. */
  private static long awaitFigures(Database hub) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> hub.number("select count(*) from warehouse.fact_change") == 0);
    return hub.number("select extract(epoch from took) * 1000 from warehouse.figures_kept");
  }

  private Latency behind(Database register, Database hub) throws SQLException {
    Instant since = Instant.now();
    LiveLoad.run(register.dataSource(), cases + 1, perSecond, liveSeconds);
    long expected = (long) perSecond * liveSeconds;
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> CommitTimes.read(hub, BECAME_A_FACT, since).byKey().size() >= expected);
    return CommitTimes.read(hub, TAKEN_IN, since).to(CommitTimes.read(hub, BECAME_A_FACT, since));
  }

  private Rate rebuild(Database hub) throws IOException, InterruptedException {
    long facts = hub.number(FACTS);
    long start = System.nanoTime();
    Process rebuild =
        JavaCommand.of(
                COMMANDS,
                BareProcess.JVM,
                List.of("rebuild", "--store", hub.url(), "--store-user", Database.USER))
            .redirectOutput(folder.resolve("rebuild.log").toFile())
            .start();
    if (rebuild.waitFor() != 0) {
      throw new IllegalStateException("rebuild finds a difference or failed; see rebuild.log");
    }
    return new Rate(facts, facts, (System.nanoTime() - start) / 1e9);
  }

  private static void step(String text) {
    System.out.println(text + " …");
  }
}
