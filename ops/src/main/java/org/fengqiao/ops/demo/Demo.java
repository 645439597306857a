package org.fengqiao.ops.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.fengqiao.ops.rig.CommandLog;
import org.fengqiao.ops.rig.PlainFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** {@code ops/hub demo}: the main job from five departments to the neighbour's answer. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "演示:五个部门的模拟系统、两省枢纽、边界预警。Ctrl-C 结束,再次启动则继续。",
      "Simulated departments, two provinces' hubs, a border alert. Ctrl-C ends it; a second start goes on."
    })
public final class Demo implements Callable<Integer> {

  @Option(
      names = "--records",
      defaultValue = "20000",
      description = "历史记录数 / records of history, 1,000 to 10,000,000 (${DEFAULT-VALUE})")
  private long records;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "随机种子 / the same seed gives the same world (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--live-per-second",
      defaultValue = "5",
      description = "此后每秒事件数 / events each second after history (${DEFAULT-VALUE})")
  private int livePerSecond;

  @Option(
      names = "--data",
      defaultValue = "data/demo",
      description = "数据目录 / folder of everything (${DEFAULT-VALUE})")
  private Path data = Path.of("data/demo");

  @Option(
      names = "--exit-after",
      description = "一切展示完毕后再运行的秒数 / seconds to go on once everything was seen, then end")
  private @Nullable Integer exitAfter;

  @Option(names = "--fresh", description = "清空数据目录重新开始 / empty the folder and begin anew")
  private boolean fresh;

  /** Starts the demo. */
  public static void main(String[] arguments) {
    CommandLog.quiet();
    System.exit(
        new CommandLine(new Demo())
            .setExecutionExceptionHandler(new PlainFailure())
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var options = new DemoOptions(records, seed, livePerSecond, data, exitAfter, fresh);
    var medium = Ansi.AUTO.enabled() ? Screen.Medium.TERMINAL : Screen.Medium.PIPE;
    var run = new DemoRun(options, new Screen(System.out, Clock.systemUTC(), medium));
    Runtime.getRuntime().addShutdownHook(new Thread(run::end, "demo-end"));
    try {
      return run.call() ? 0 : 1;
    } catch (Exception e) {
      if (run.isEnding()) {
        return 1; // what was cut short by the end is no failure to tell of
      }
      throw e;
    } finally {
      run.close();
    }
  }
}
