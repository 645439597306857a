package org.fengqiao.ops.drill;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fengqiao.ops.drill.workload.Mix;
import org.fengqiao.ops.drill.workload.Workload;

/** Kills any part at any instant, also while it is still starting, while the load goes on. */
final class RandomKills {

  private static final int HISTORY = 5_000;
  private static final double STEPS_PER_SECOND = 5;
  private static final int SHORTEST_PAUSE_MILLIS = 200;
  private static final int LONGEST_PAUSE_MILLIS = 9_000;

  private final DrillPlan plan;
  private final Deployment deployment;
  private final Consumer<String> progress;

  RandomKills(DrillPlan plan, Deployment deployment, Consumer<String> progress) {
    this.plan = plan;
    this.deployment = deployment;
    this.progress = progress;
  }

  Workload.End run() throws InterruptedException {
    Random random = new Random(plan.seed() + 2);
    Workload workload =
        Workload.start(
            deployment.legacy().dataSource(),
            plan.seed(),
            Mix.EVERYTHING,
            HISTORY,
            STEPS_PER_SECOND);
    long deadline = System.nanoTime() + plan.limit().toNanos();
    for (int kill = 1; kill <= plan.kills(); kill++) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
      if (System.nanoTime() > deadline) {
        progress.accept("到时 / time is up after " + (kill - 1) + " kills");
        break;
      }
      Part victim = Part.values()[random.nextInt(Part.values().length)];
      deployment.part(victim).kill();
      progress.accept("%d/%d kill -9 %s".formatted(kill, plan.kills(), victim.role()));
    }
    return workload.stop();
  }
}
