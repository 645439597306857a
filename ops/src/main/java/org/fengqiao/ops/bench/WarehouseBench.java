package org.fengqiao.ops.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code ops/hub bench warehouse}. */
@Command(
    name = "warehouse",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "数仓:经全程装入案件后,测看板与视图的应答、变更从枢纽到数仓的时延、重建速度。",
      "The warehouse: loads cases by the whole path, then measures how long dashboards and views take, how far the facts are behind the hub, and how fast they are rebuilt."
    })
final class WarehouseBench implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--rows", description = "案件数 / cases (${DEFAULT-VALUE})")
  private long rows = 1_000_000;

  @Option(names = "--rate", description = "每秒变更 / live changes a second (${DEFAULT-VALUE})")
  private int rate = 500;

  @Option(
      names = "--live-seconds",
      description = "变更持续秒数 / how long the changes last (${DEFAULT-VALUE})")
  private int liveSeconds = 60;

  @Option(names = "--reads", description = "每种看板读几次 / reads of each dashboard (${DEFAULT-VALUE})")
  private int reads = 20;

  @Option(
      names = "--data",
      description = "日志与数据库目录 / where logs and databases go (data/bench and the time)")
  private Path data = Path.of("data", "bench", Long.toString(System.currentTimeMillis()));

  @Override
  public Integer call() throws Exception {
    Bench.refuseTooFew(rows, spec);
    Path folder = Files.createDirectories(data).toAbsolutePath();
    System.out.println("日志 / logs in " + folder);
    System.out.println(new WarehouseBenchRun(folder, rows, rate, liveSeconds, reads).run().table());
    return 0;
  }
}
