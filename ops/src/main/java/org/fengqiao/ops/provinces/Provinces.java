package org.fengqiao.ops.provinces;

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

/** The command {@code ops/hub provinces}. */
@Command(
    name = "provinces",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "省际边界演练:二至五省各为进程,切断线路、杀进程,放入重复、乱序、延迟、伪造、重放、截断、错投的报文,再由独立核对程序比对各省。",
      "Two to five provinces as processes: lines are cut, hubs and the database server killed, messages doubled, reordered, forged, replayed, truncated and misdirected; an independent checker then compares what the provinces hold.",
      "Exit code 1 when a statement is lost, doubled in effect or accepted wrongly, or two sides differ."
    })
public final class Provinces implements Callable<Integer> {

  @Option(names = "--provinces", description = "省数 / how many, 2 to 5 (${DEFAULT-VALUE})")
  private int provinces = 2;

  @Option(
      names = "--messages",
      description = "报文数 / statements after which the load stops (${DEFAULT-VALUE})")
  private long messages = 10_000;

  @Option(
      names = "--minutes",
      description = "最长分钟数 / the load stops after so many minutes (${DEFAULT-VALUE})")
  private int minutes = 120;

  @Option(
      names = "--network",
      description =
          "网络 / NAMESPACES (root on Linux), LOOPBACK, or AUTO: the first where it is permitted (${DEFAULT-VALUE})")
  private CampaignPlan.Where network = CampaignPlan.Where.AUTO;

  @Option(
      names = "--clock-hours",
      description =
          "最后一省时钟快几小时 / how far the last province's clock is ahead, compiled in for this run (${DEFAULT-VALUE})")
  private int clockHours;

  @Option(names = "--seed", description = "随机种子 / seed of faults, clerks and intruder (random)")
  private @Nullable Long seed;

  @Option(
      names = "--data",
      description = "数据目录 / new folder for this run (${DEFAULT-VALUE}/<seed>)")
  private Path data = Path.of("data/provinces");

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLog.quiet();
    System.exit(
        new CommandLine(new Provinces())
            .setExecutionExceptionHandler(new PlainFailure())
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (provinces < 2 || provinces > Office.MOST) {
      System.err.println("--provinces 为 2 至 5 / must be 2 to 5");
      return 2;
    }
    Optional<SeededFolder> folder = SeededFolder.of(seed, data);
    if (folder.isEmpty()) {
      return 2;
    }
    SeededFolder run = folder.get();
    CampaignReport report =
        new Campaign(
                new CampaignPlan(
                    provinces,
                    messages,
                    Duration.ofMinutes(minutes),
                    run.seed(),
                    network,
                    clockHours,
                    run.path()),
                System.out::println)
            .run();
    System.out.println(report.text());
    Files.writeString(run.path().resolve("report.md"), report.text());
    return report.passed() ? 0 : 1;
  }
}
