package org.fengqiao.ops.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fengqiao.ops.rig.CommandLog;
import org.fengqiao.ops.rig.PlainFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ops/hub bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {LinkageBench.class, LinkageSpeedBench.class, WarehouseBench.class},
    description = {
      "测速:空引擎与全程(源表到数仓)在同一台机器、同一次运行中比较,并测从源提交到数仓、到邻省签收的时延。",
      "Compares the bare capture engine with the whole path, source to warehouse, in one run, and measures latency to the warehouse and to the neighbour's receipt."
    })
public final class Bench implements Callable<Integer> {

  // The engine reads up to 4,096 rows at once; the time is taken between batches.
  static final long FEWEST_CASES = 10_000;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--rows", description = "首次全量的案件数 / cases of the first load (${DEFAULT-VALUE})")
  private long rows = 800_000;

  @Option(names = "--rate", description = "每秒变更 / live changes a second (${DEFAULT-VALUE})")
  private int rate = 200;

  @Option(
      names = "--live-seconds",
      description = "时延测量秒数 / how long the live part lasts (${DEFAULT-VALUE})")
  private int liveSeconds = 60;

  @Option(names = "--json", description = "结果文件 / where the figures go as JSON")
  private @Nullable Path json;

  @Option(
      names = "--data",
      description = "日志与数据库目录 / where logs and databases go (data/bench and the time)")
  private Path data = Path.of("data", "bench", Long.toString(System.currentTimeMillis()));

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLog.quiet();
    System.exit(
        new CommandLine(new Bench())
            .setExecutionExceptionHandler(new PlainFailure())
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    refuseTooFew(rows, spec);
    Path folder = Files.createDirectories(data).toAbsolutePath();
    System.out.println("日志 / logs in " + folder);
    BenchReport report = new BenchRun(folder, rows, rate, liveSeconds).run();
    System.out.println(report.table());
    if (json != null) {
      Files.writeString(json, BenchFigures.of(report).json());
    }
    return 0;
  }

  /** Refuses a first load that is over before it can be timed. */
  static void refuseTooFew(long rows, @Nullable CommandSpec spec) {
    if (rows < FEWEST_CASES && spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--rows 至少 %1$d / --rows must be at least %1$d".formatted(FEWEST_CASES));
    }
  }
}
