package org.fengqiao.ops.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.fengqiao.ops.drill.workload.RegisterWriter;
import org.fengqiao.ops.drill.workload.Workload;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/**
 * Kills the edge in the middle of a bulk load: as soon as it has stored a position that lies inside
 * the load. Rows of one COPY share positions, so a position that is stored too early loses the rest
 * of its group.
 */
final class BulkKills {

  private static final int HISTORY = 200;
  private static final int LOAD = 20_000;

  /** Past this a stored position cannot be that of a heartbeat before the load. */
  private static final long HEADER_BYTES = 16_384;

  private final DrillPlan plan;
  private final Deployment deployment;
  private final Consumer<String> progress;

  BulkKills(DrillPlan plan, Deployment deployment, Consumer<String> progress) {
    this.plan = plan;
    this.deployment = deployment;
    this.progress = progress;
  }

  Workload.End run() throws InterruptedException, SQLException {
    try (Connection connection = deployment.legacy().dataSource().getConnection()) {
      RegisterWriter writer = new RegisterWriter(connection, plan.seed());
      writer.copy(HISTORY);
      arrive(writer.insertOne());
      for (int kill = 1; kill <= plan.kills(); kill++) {
        long before = logEnd();
        writer.copy(LOAD);
        long after = logEnd();
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(1))
            .until(() -> stored() > before + HEADER_BYTES);
        deployment.part(Part.EDGE).kill();
        progress.accept(
            "%d/%d kill -9 edge, %d %% into the load"
                .formatted(kill, plan.kills(), 100 * (stored() - before) / (after - before)));
        arrive(writer.insertOne());
      }
      return new Workload.End(writer.insertOne(), writer.changes());
    }
  }

  /** Where the register's log ends now. */
  private long logEnd() {
    return deployment.legacy().number("select pg_current_wal_lsn() - '0/0'::pg_lsn");
  }

  /** The log position from which the edge would go on. */
  private long stored() {
    return deployment
        .edgeStore()
        .number(
            "select substring(position from '\"lsn\":([0-9]+)')::bigint from edge.capture_position"
                + " where feed = 'justice.mediation'");
  }

  private void arrive(long key) {
    Database hub = deployment.hubStore();
    String arrived =
        "select count(*) from warehouse.case_fact where record_key = 'justice.mediation:"
            + key
            + "'";
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> hub.number(arrived) > 0);
  }
}
