package org.fengqiao.ops.provinces;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.fengqiao.ops.provinces.checker.BorderChecker;
import org.fengqiao.ops.provinces.checker.Findings;

/** One campaign from the empty databases to the verdict. */
final class Campaign {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String SAID =
      "select count(*) from hub.border_message where direction = 'OUT'";
  private static final long LOOK_MILLIS = 1_000;
  private static final int TELL_EVERY = 30;

  private final CampaignPlan plan;
  private final Consumer<String> progress;

  /** Creates a campaign that tells its progress, a line at a time. */
  Campaign(CampaignPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Runs it and leaves nothing running. */
  CampaignReport run() throws Exception {
    try (Deployment deployment = new Deployment(plan)) {
      progress.accept(
          "启动 / starting %d provinces, %s …"
              .formatted(plan.provinces(), deployment.network().title()));
      deployment.start();
      AtomicBoolean stop = new AtomicBoolean();
      Intruder intruder =
          new Intruder(
              deployment.provinces(),
              new Forger(plan.data().resolve("certificates")),
              plan.seed() + 1,
              stop);
      Faults faults = new Faults(deployment, plan.seed() + 2, progress);
      long begun = System.nanoTime();
      List<Thread> threads = load(deployment, stop);
      threads.add(Thread.ofPlatform().name("intruder").start(intruder));
      Thread striker = Thread.ofPlatform().name("faults").start(() -> strike(faults, stop));
      long said = awaitMessages(deployment, begun);
      stop.set(true);
      striker.join();
      for (Thread each : threads) {
        each.join();
      }
      long stopped = System.nanoTime();
      progress.accept("停止加载,等待平静 / the load has stopped; waiting for rest …");
      deployment.letTimePass();
      Rest rest = new Rest(deployment);
      boolean settled = rest.await(intruder.hostile(), PATIENCE);
      if (!settled) {
        progress.accept("未平静 / still under way: " + rest.unrest());
      }
      Duration recovery = Duration.ofNanos(System.nanoTime() - stopped);
      Findings findings = new BorderChecker(stores(deployment)).check(intruder.hostile());
      return new CampaignReport(
          plan,
          deployment.network().title(),
          said,
          faults.done(),
          faults.cutSeconds(),
          deployment.provinces().stream().mapToInt(Province::ends).sum(),
          intruder.put(),
          Duration.ofNanos(stopped - begun),
          settled,
          recovery,
          findings);
    }
  }

  private List<Thread> load(Deployment deployment, AtomicBoolean stop) {
    List<Thread> threads = new ArrayList<>();
    for (Province each : deployment.provinces()) {
      long seed = plan.seed() + Long.parseLong(each.office().province());
      threads.add(
          Thread.ofPlatform()
              .name("clerk-" + each.office().province())
              .start(new Clerk(each, seed, stop)));
    }
    return threads;
  }

  private static void strike(Faults faults, AtomicBoolean stop) {
    try {
      faults.run(stop);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long awaitMessages(Deployment deployment, long begun) throws InterruptedException {
    long said = 0;
    for (int look = 1;
        said < plan.messages() && System.nanoTime() - begun < plan.limit().toNanos();
        look++) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      try {
        said = deployment.sum(SAID);
      } catch (IllegalStateException e) {
        continue; // The store starts again.
      }
      if (look % TELL_EVERY == 0) {
        progress.accept("%d / %d 报文 statements".formatted(said, plan.messages()));
      }
    }
    return said;
  }

  private static Map<String, DataSource> stores(Deployment deployment) {
    Map<String, DataSource> stores = new HashMap<>();
    deployment
        .provinces()
        .forEach(each -> stores.put(each.office().province(), each.store().dataSource()));
    return stores;
  }
}
