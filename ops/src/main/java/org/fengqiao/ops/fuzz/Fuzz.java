package org.fengqiao.ops.fuzz;

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

/** The command {@code ops/hub fuzz}. */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "模糊测试:以恶意文件和数据行(编码、截断、超大单元格、XXE、压缩炸弹、公式、NUL、深层嵌套)喂给 512 MiB 内存的边缘节点,核对每一行每一个文件的去向。",
      "Feeds an edge of 512 MiB heap with hostile files and rows, and compares what became of every row and file.",
      "Exit code 1 when anything is unaccounted for, or a process fell."
    })
public final class Fuzz implements Callable<Integer> {

  @Option(names = "--rows", description = "行数 / how many rows (${DEFAULT-VALUE})")
  private long rows = 1_000_000;

  @Option(names = "--seed", description = "随机种子 / seed of every row and file (random)")
  private @Nullable Long seed;

  @Option(
      names = "--minutes",
      description = "最长分钟数 / how long the edge may take (${DEFAULT-VALUE})")
  private int minutes = 60;

  @Option(
      names = "--data",
      description = "数据目录 / new folder for this run (${DEFAULT-VALUE}/<seed>)")
  private Path data = Path.of("data/fuzz");

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLog.quiet();
    System.exit(
        new CommandLine(new Fuzz())
            .setExecutionExceptionHandler(new PlainFailure())
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Optional<SeededFolder> folder = SeededFolder.of(seed, data);
    if (folder.isEmpty()) {
      return 2;
    }
    SeededFolder run = folder.get();
    FuzzPlan plan = FuzzPlan.of(rows, run.seed(), Duration.ofMinutes(minutes), run.path());
    FuzzReport report = new FuzzRun(plan, System.out::println).run();
    System.out.println(report.text());
    return report.passed() ? 0 : 1;
  }
}
