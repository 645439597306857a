package org.fengqiao.ops.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengqiao.ops.rig.CommandLog;
import org.fengqiao.ops.rig.PlainFailure;
import org.fengqiao.ops.rig.SeededFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ops/hub drill}. */
@Command(
    name = "drill",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "断电演练:边缘、枢纽、消息代理、两个数据库各为进程,边写入边随机 kill -9,再由独立核对程序比对源表与数仓。",
      "Kills edge, hub, broker and both database servers at random under load; an independent checker then compares source and warehouse.",
      "Exit code 1 when anything is lost, doubled or altered."
    })
public final class Drill implements Callable<Integer> {

  @Option(names = "--kills", description = "次数 / how many kills (${DEFAULT-VALUE})")
  private int kills = 50;

  @Option(names = "--seed", description = "随机种子 / seed of load, victims and pauses (random)")
  private @Nullable Long seed;

  @Option(
      names = "--minutes",
      description = "最长分钟数 / no kill after so many minutes (${DEFAULT-VALUE})")
  private int minutes = 480;

  @Option(
      names = "--scenario",
      description =
          "场景 / random: any process at any instant; bulk: the edge, inside bulk loads; held: broker and hub, at named steps; pressure: a backlog; or a file (${DEFAULT-VALUE})")
  private String scenario = "random";

  @Option(
      names = "--without",
      description =
          "去掉一项保证,演练应不通过 / compile the product without a guarantee and see the drill fail: POSITION or HOLD_BACK (with bulk), INBOX or PROJECTION (with held)")
  private @Nullable Guarantee without;

  @Option(
      names = "--data",
      description = "数据目录 / new folder for this run (${DEFAULT-VALUE}/<seed>)")
  private Path data = Path.of("data/drill");

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLog.quiet();
    System.exit(
        new CommandLine(new Drill())
            .setExecutionExceptionHandler(new PlainFailure())
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Scenario faults;
    try {
      faults = ScenarioFile.read(scenario);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 2;
    }
    Optional<SeededFolder> folder = SeededFolder.of(seed, data);
    if (folder.isEmpty()) {
      return 2;
    }
    SeededFolder run = folder.get();
    DrillPlan plan =
        new DrillPlan(
            scenario, faults, kills, run.seed(), Duration.ofMinutes(minutes), without, run.path());
    DrillReport report = new DrillRun(plan, System.out::println).run();
    System.out.println(report.text());
    Files.writeString(run.path().resolve("report.md"), report.text());
    return report.passed() ? 0 : 1;
  }
}
