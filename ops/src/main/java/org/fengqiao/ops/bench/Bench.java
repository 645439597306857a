package org.fengqiao.ops.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fengqiao.ops.rig.CommandLog;
import org.fengqiao.ops.rig.DatabaseServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ops/hub bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "测速:空引擎与全程(源表到数仓)在同一台机器、同一次运行中比较,并测从源提交到数仓的时延。",
      "Compares the bare capture engine with the whole path, source to warehouse, in one run, and measures latency."
    })
public final class Bench implements Callable<Integer> {

  @Option(
      names = "--rows",
      description = "行数 / cases of the first load and of the stream, each (${DEFAULT-VALUE})")
  private long rows = 200_000;

  @Option(names = "--rate", description = "每秒变更 / live changes a second (${DEFAULT-VALUE})")
  private int rate = 200;

  @Option(
      names = "--live-seconds",
      description = "时延测量秒数 / how long the live part lasts (${DEFAULT-VALUE})")
  private int liveSeconds = 60;

  @Option(names = "--json", description = "结果文件 / where the figures go as JSON")
  private @Nullable Path json;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLog.quiet();
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder =
        Files.createDirectories(Path.of("data", "bench", Long.toString(System.currentTimeMillis())))
            .toAbsolutePath();
    System.out.println("logs in " + folder);
    try (DatabaseServer source = DatabaseServer.start(folder.resolve("legacy"));
        DatabaseServer store = DatabaseServer.start(folder.resolve("store"))) {
      BenchReport report = measure(source, store, folder);
      System.out.println(report.table());
      if (json != null) {
        Files.writeString(json, report.json());
      }
      return 0;
    }
  }

  private BenchReport measure(DatabaseServer source, DatabaseServer store, Path folder)
      throws Exception {
    BareMeasurement.Result cold = bare(source, "bare_cold");
    BareMeasurement.Result warm = bare(source, "bare_warm");
    step("全程 / the whole path: first load");
    int live = rate * liveSeconds;
    BenchRegister register = new BenchRegister(source.create("whole"), 2 * rows + live);
    register.write(1, rows);
    DatabaseServer.Database hub = store.create("hub");
    try (WholePath path = new WholePath(register.database(), hub, folder, Map.of())) {
      path.awaitCases(rows);
      Rate snapshot = path.rate(1, rows);
      step("全程 / the whole path: streaming");
      register.write(rows + 1, 2 * rows);
      path.awaitCases(2 * rows);
      Rate streaming = path.rate(rows + 1, 2 * rows);
      step("时延 / latency");
      Instant since = Instant.now();
      LiveLoad.run(register.database().dataSource(), 2 * rows + 1, rate, liveSeconds);
      long missing = awaitLive(register, hub, since, live);
      Latency latency = CommitTimes.toWarehouse(register.database(), hub, since);
      return new BenchReport(
          Runtime.getRuntime().availableProcessors(),
          Runtime.version().toString(),
          rows,
          rate,
          cold,
          warm,
          snapshot,
          streaming,
          latency,
          missing);
    }
  }

  private BareMeasurement.Result bare(DatabaseServer source, String name) throws Exception {
    step("空引擎 / the bare engine: " + name);
    BenchRegister register = new BenchRegister(source.create(name), 2 * rows);
    register.write(1, rows);
    return BareMeasurement.run(register, rows + 1, rows, FeedColumns.ofJusticeFeed());
  }

  private static long awaitLive(
      BenchRegister register, DatabaseServer.Database hub, Instant since, int expected)
      throws Exception {
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> CommitTimes.toWarehouse(register.database(), hub, since).count() >= expected);
    } catch (ConditionTimeoutException e) {
      // Reported as missing.
    }
    return expected - CommitTimes.toWarehouse(register.database(), hub, since).count();
  }

  private static void step(String text) {
    System.out.println(text + " …");
  }
}
