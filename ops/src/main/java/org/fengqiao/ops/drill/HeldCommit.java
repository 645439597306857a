package org.fengqiao.ops.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.fengqiao.ops.drill.workload.Workload;
import org.fengqiao.ops.rig.Victim;

/** While a lock holds the hub inside the transaction in which a batch takes effect. */
record HeldCommit(Deployment deployment, Workload workload, String table, int rows)
    implements Moment {

  private static final Duration LIMIT = Duration.ofSeconds(120);

  @Override
  public String strike(Victim victim) throws InterruptedException {
    try (Connection holder = deployment.hubStore().dataSource().getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table " + table + " in share row exclusive mode");
      workload.copy(rows);
      String waiting =
          "select count(*) from pg_locks where not granted and relation = '%s'::regclass"
              .formatted(table);
      Awaitility.await()
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> deployment.hubStore().number(waiting) > 0);
      victim.kill();
      holder.rollback();
      return "";
    } catch (SQLException e) {
      throw new IllegalStateException("cannot hold " + table, e);
    }
  }
}
