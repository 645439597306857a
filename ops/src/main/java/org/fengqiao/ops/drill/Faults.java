package org.fengqiao.ops.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.fengqiao.ops.drill.workload.Mix;
import org.fengqiao.ops.drill.workload.Workload;

/**
 * Lets the faults of a scenario happen while its load goes on. From time to time nobody is killed
 * until what was committed so far has arrived, so that a long run is no single outage.
 */
final class Faults {

  private static final Duration LONGEST_REST = Duration.ofMinutes(5);
  private static final Duration LONGEST_DRAIN = Duration.ofHours(3);
  private static final int ROWS_OF_A_PIECE = 10_000;

  private final DrillPlan plan;
  private final Deployment deployment;
  private final Consumer<String> progress;
  private final Random random;
  private final List<Duration> catchUps = new ArrayList<>();

  Faults(DrillPlan plan, Deployment deployment, Consumer<String> progress) {
    this.plan = plan;
    this.deployment = deployment;
    this.progress = progress;
    this.random = new Random(plan.seed() + 2);
  }

  Course run() throws InterruptedException {
    Scenario scenario = plan.scenario();
    Workload workload =
        Workload.start(
            deployment.legacy().dataSource(),
            plan.seed(),
            Mix.EVERYTHING,
            scenario.load().history(),
            scenario.load().stepsPerSecond());
    if (scenario.load().stepsPerSecond() == 0) {
      rest(workload);
    }
    long deadline = System.nanoTime() + plan.limit().toNanos();
    for (int kill = 1; kill <= plan.kills() && System.nanoTime() < deadline; kill++) {
      strike(scenario.faults().get((kill - 1) % scenario.faults().size()), kill, workload);
      if (kill % scenario.restAfter() == 0) {
        rest(workload);
      }
    }
    Workload.End end = workload.stop();
    return new Course(end.marker(), end.changes(), catchUps);
  }

  private void strike(Scenario.Fault fault, int kill, Workload workload)
      throws InterruptedException {
    if (fault.press() != null && fault.press().away() == 0) {
      press(fault, workload);
      progress.accept("%d/%d %s".formatted(kill, plan.kills(), fault.name()));
      return;
    }
    Moment moment = moment(fault, workload);
    Part victim = fault.kill().get(random.nextInt(fault.kill().size()));
    String how = moment.strike(deployment.part(victim));
    progress.accept(
        Stream.of(
                "%d/%d kill -9 %s".formatted(kill, plan.kills(), victim.role()), fault.name(), how)
            .filter(text -> text != null && !text.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private Moment moment(Scenario.Fault fault, Workload workload) {
    if (fault.inside() != null) {
      return new InsideCopy(deployment, workload, fault.inside().copy());
    }
    if (fault.hold() != null) {
      return new HeldCommit(deployment, workload, fault.hold().table(), fault.hold().copy());
    }
    if (fault.press() != null) {
      Duration away = Duration.ofSeconds(fault.press().away());
      return victim -> {
        victim.kill(away);
        TimeUnit.MILLISECONDS.sleep(away.toMillis());
        return "%d s away".formatted(away.toSeconds());
      };
    }
    Scenario.Pause pause = Objects.requireNonNull(fault.pause());
    long millis = random.nextInt((int) (pause.least() * 1000), (int) (pause.most() * 1000));
    return victim -> {
      TimeUnit.MILLISECONDS.sleep(millis);
      victim.kill();
      return "";
    };
  }

  private void press(Scenario.Fault fault, Workload workload) throws InterruptedException {
    Scenario.Press press = Objects.requireNonNull(fault.press());
    if (press.slow() > 0) {
      new SlowWarehouse(deployment.hubStore()).last(Duration.ofSeconds(press.slow()));
      return;
    }
    // Pieces, so that the load itself needs no heap for a million rows.
    for (int left = press.burst(); left > 0; left -= ROWS_OF_A_PIECE) {
      workload.copy(Math.min(left, ROWS_OF_A_PIECE));
    }
  }

  private void rest(Workload workload) {
    deployment.awaitServers();
    Duration longest = plan.scenario().presses() ? LONGEST_DRAIN : LONGEST_REST;
    try {
      Duration took = Rest.arrived(deployment.hubStore(), workload.mark(), longest);
      catchUps.add(took);
      progress.accept("追平 / caught up in %.1f s".formatted(took.toMillis() / 1000.0));
    } catch (ConditionTimeoutException e) {
      // Whether anything is lost shows at the end.
      catchUps.add(longest);
      progress.accept("未追平 / not caught up within " + longest);
    }
  }
}
