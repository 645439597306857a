package org.fengqiao.ops.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fengqiao.ops.drill.checker.Checker;
import org.fengqiao.ops.drill.checker.Verdict;
import org.fengqiao.ops.drill.workload.Workload;
import org.fengqiao.ops.rig.JusticeRegister;

/** One drill from the empty databases to the verdict. */
final class DrillRun {

  private static final Duration REST_LIMIT = Duration.ofMinutes(3);
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private final DrillPlan plan;
  private final Consumer<String> progress;

  /** Creates a run that tells its progress, a line at a time. */
  DrillRun(DrillPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Runs the drill and leaves nothing running. */
  DrillReport run() throws InterruptedException, SQLException {
    try (Deployment deployment = new Deployment(plan)) {
      JusticeRegister.create(deployment.legacy());
      progress.accept("启动进程 / starting broker, hub and edge …");
      deployment.start();
      Workload.End end =
          switch (plan.scenario()) {
            case RANDOM -> new RandomKills(plan, deployment, progress).run();
            case BULK -> new BulkKills(plan, deployment, progress).run();
          };
      long stopped = System.nanoTime();
      progress.accept("停止写入,等待平静 / the load has stopped; waiting for rest …");
      boolean settled = Rest.await(deployment.hubStore(), end.marker(), REST_LIMIT, SILENCE);
      Duration recovery = Duration.ofNanos(System.nanoTime() - stopped);
      Checker checker =
          new Checker(deployment.legacy().dataSource(), deployment.hubStore().dataSource());
      Verdict verdict = checker.check();
      if (!verdict.clean()) {
        // A fault must last: what is only late is not lost.
        Rest.await(deployment.hubStore(), end.marker(), REST_LIMIT, SILENCE.multipliedBy(5));
        verdict = checker.check();
      }
      return new DrillReport(
          plan,
          each(deployment, Supervised::kills),
          each(deployment, Supervised::ends),
          each(deployment, Supervised::starts),
          end.changes(),
          settled,
          recovery,
          verdict);
    }
  }

  private static <T> Map<Part, T> each(Deployment deployment, Function<Supervised, T> read) {
    Map<Part, T> all = new EnumMap<>(Part.class);
    for (Part part : List.of(Part.values())) {
      all.put(part, read.apply(deployment.part(part)));
    }
    return all;
  }
}
