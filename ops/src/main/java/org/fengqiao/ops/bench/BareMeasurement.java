package org.fengqiao.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.fengqiao.ops.rig.CommandLog;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the bare engine on a register, in a process of its own, so that what is cold is cold.
 */
final class BareMeasurement {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Database database;
  private final long cases;
  private final long streamed;

  private BareMeasurement(Database database, long cases, long streamed) {
    this.database = database;
    this.cases = cases;
    this.streamed = streamed;
  }

  /**
   * Measures and leaves the rates as JSON: cold and warm, or of the stream and of writing it.
   *
   * @param arguments {@link BareTask}, url of the register, how many cases it holds, how many more
   *     are written for the stream, file for the result
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    CommandLog.quiet();
    BareMeasurement measurement =
        new BareMeasurement(
            Database.at(arguments[1]), Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
    List<Rate> rates =
        switch (BareTask.valueOf(arguments[0])) {
          case LOAD_CASES -> measurement.loadTwice(BareTables.CASES);
          case LOAD_CASES_AND_PARTIES -> measurement.loadTwice(BareTables.CASES_AND_PARTIES);
          case STREAM -> measurement.stream();
        };
    Files.writeString(
        Path.of(arguments[4]), JsonMapper.builder().build().writeValueAsString(rates));
    System.exit(0);
  }

  private List<Rate> loadTwice(BareTables tables) throws IOException {
    return List.of(load(tables), load(tables));
  }

  private Rate load(BareTables tables) throws IOException {
    try (Capture capture = new Capture(tables)) {
      return capture.awaitLoad();
    }
  }

  private List<Rate> stream() throws IOException, SQLException {
    try (Capture capture = new Capture(BareTables.CASES)) {
      capture.awaitLoad();
      capture.engine.restart();
      Rate written = BenchRegister.write(database, cases + 1, cases + streamed);
      return List.of(capture.await(streamed, BenchRegister.ROWS_OF_A_CASE), written);
    }
  }

  /** The engine with what it needs in the register. */
  private final class Capture implements AutoCloseable {

    private static final String SLOT =
        "pg_replication_slots where slot_name = '" + EngineProperties.NAME + "'";

    private final BareTables tables;
    private final BareEngine engine;

    Capture(BareTables tables) {
      this.tables = tables;
      database.execute(
          "create publication " + EngineProperties.NAME + " for table t_rmtj_aj, t_rmtj_sqrxx");
      engine = new BareEngine(EngineProperties.of(database, tables));
    }

    Rate awaitLoad() {
      return await(cases, tables.rowsOfACase());
    }

    Rate await(long awaited, int rowsOfACase) {
      long rows = awaited * rowsOfACase;
      Awaitility.await()
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> engine.rows() >= rows);
      return new Rate(awaited, rows, engine.seconds());
    }

    @Override
    public void close() throws IOException {
      engine.close();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> database.number("select count(*) from " + SLOT + " and active") == 0);
      database.execute(
          "select pg_drop_replication_slot(slot_name) from " + SLOT,
          "drop publication " + EngineProperties.NAME);
    }
  }
}
