package org.fengqiao.ops.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fengqiao.ops.drill.checker.Checker;
import org.fengqiao.ops.drill.checker.Verdict;
import org.fengqiao.ops.rig.JusticeRegister;
import org.fengqiao.ops.rig.Victim;

/** One drill from the empty databases to the verdict. */
final class DrillRun {

  private static final Duration REST_LIMIT = Duration.ofMinutes(3);
  private static final Duration SILENCE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

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
      long begun = System.nanoTime();
      Pressure pressure = Pressure.watch(deployment, plan.data());
      Course course = new Faults(plan, deployment, progress).run();
      long stopped = System.nanoTime();
      deployment.awaitServers();
      progress.accept("停止写入,等待平静 / the load has stopped; waiting for rest …");
      boolean settled = Rest.await(deployment.hubStore(), course.marker(), REST_LIMIT, SILENCE);
      Duration recovery = Duration.ofNanos(System.nanoTime() - stopped);
      Checker checker =
          new Checker(deployment.legacy().dataSource(), deployment.hubStore().dataSource());
      Verdict verdict = lasting(checker);
      return new DrillReport(
          plan,
          figures(deployment),
          course,
          Duration.ofNanos(stopped - begun),
          settled,
          recovery,
          verdict,
          pressure.peaks());
    }
  }

  /** A fault must last: what is only late is not lost. */
  private static Verdict lasting(Checker checker) throws InterruptedException, SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Verdict verdict = checker.check();
    while (!verdict.clean() && System.nanoTime() < end) {
      TimeUnit.SECONDS.sleep(1);
      verdict = checker.check();
    }
    return verdict;
  }

  private static Map<Part, DrillReport.Figures> figures(Deployment deployment) {
    Map<Part, DrillReport.Figures> all = new EnumMap<>(Part.class);
    for (Part part : List.of(Part.values())) {
      Victim victim = deployment.part(part);
      all.put(part, new DrillReport.Figures(victim.kills(), victim.ends(), victim.starts()));
    }
    return all;
  }
}
