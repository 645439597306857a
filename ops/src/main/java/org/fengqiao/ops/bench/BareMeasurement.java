package org.fengqiao.ops.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/** Measures the bare engine on a register: a first load, then a stream of new cases. */
final class BareMeasurement {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private BareMeasurement() {}

  /**
   * What was measured.
   *
   * @param snapshot first load of the case table
   * @param streaming new cases, written while they were read
   */
  record Result(Rate snapshot, Rate streaming) {}

  /**
   * Measures. The cases from 1 to {@code rows} are there; as many more are written.
   *
   * @param columns the engine's column list
   */
  static Result run(BenchRegister register, long firstNew, long rows, String columns)
      throws IOException, SQLException {
    Database database = register.database();
    database.execute(
        "create publication " + EngineProperties.NAME + " for table t_rmtj_aj, t_rmtj_sqrxx");
    long held = firstNew - 1;
    try (BareEngine engine = new BareEngine(EngineProperties.of(database, columns))) {
      await(engine, held);
      Rate snapshot = new Rate(held, engine.seconds());
      engine.restart();
      register.write(firstNew, firstNew + rows - 1);
      await(engine, rows);
      return new Result(snapshot, new Rate(rows, engine.seconds()));
    } finally {
      String slot = "pg_replication_slots where slot_name = '" + EngineProperties.NAME + "'";
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> database.number("select count(*) from " + slot + " and active") == 0);
      database.execute(
          "select pg_drop_replication_slot(slot_name) from " + slot,
          "drop publication " + EngineProperties.NAME);
    }
  }

  private static void await(BareEngine engine, long rows) {
    Awaitility.await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> engine.rows() >= rows);
  }
}
