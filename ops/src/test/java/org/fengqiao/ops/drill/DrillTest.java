package org.fengqiao.ops.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.fengqiao.ops.drill.DrillPlan.Scenario;
import org.fengqiao.ops.rig.CommandLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short drill with real processes, and the proof that the drill would notice a loss. */
class DrillTest {

  @TempDir Path folder;

  @BeforeAll
  static void quiet() {
    CommandLog.quiet();
  }

  @Test
  void sixKillsAtRandomInstantsLoseDoubleAndAlterNothing() throws Exception {
    DrillReport report = drill(Scenario.RANDOM, 6, "HOLD_BACK");

    assertThat(report.passed()).as(report.text()).isTrue();
    assertThat(report.changes()).isGreaterThan(5_000);
  }

  @Test
  void aKillInsideABulkLoadLosesNothing() throws Exception {
    DrillReport report = drill(Scenario.BULK, 1, "HOLD_BACK");

    assertThat(report.passed()).as(report.text()).isTrue();
  }

  @Test
  void withoutTheHoldBackTheDrillFailsAndNamesTheLostRows() throws Exception {
    DrillReport report = drill(Scenario.BULK, 3, "EAGER");

    assertThat(report.passed()).as(report.text()).isFalse();
    assertThat(report.verdict().lost().count()).isPositive();
    assertThat(report.verdict().lost().first()).isNotEmpty();
  }

  private DrillReport drill(Scenario scenario, int kills, String policy) throws Exception {
    long seed = new Random().nextInt(1_000_000);
    DrillPlan plan = new DrillPlan(scenario, kills, seed, Duration.ofMinutes(5), policy, folder);
    return new DrillRun(plan, line -> {}).run();
  }
}
