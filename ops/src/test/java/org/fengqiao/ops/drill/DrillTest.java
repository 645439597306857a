package org.fengqiao.ops.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.fengqiao.ops.drill.checker.Tally;
import org.fengqiao.ops.drill.checker.Verdict;
import org.fengqiao.ops.rig.CommandLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Short drills with real processes, and for two guarantees the proof that the drill would notice
 * their lack. Most of a drill is waiting, so that several share the machine.
 */
@Execution(ExecutionMode.CONCURRENT)
class DrillTest {

  private static final String MACHINE = "machine";

  @TempDir Path folder;

  @BeforeAll
  static void quiet() {
    CommandLog.quiet();
  }

  @Test
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ_WRITE)
  void sixKillsAtRandomInstantsLoseDoubleAndAlterNothing() throws Exception {
    DrillReport report = drill("random", 6, null);

    assertThat(report.passed()).as(report.text()).isTrue();
    assertThat(report.course().changes()).isGreaterThan(5_000);
  }

  @Test
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ)
  void aKillInsideABulkLoadLosesNothing() throws Exception {
    DrillReport report = drill("bulk", 1, null);

    assertThat(report.passed()).as(report.text()).isTrue();
  }

  @Test
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ)
  void killsBetweenCommitAndAcknowledgementDoubleNothing() throws Exception {
    DrillReport report = drill("held", 2, null);

    assertThat(report.passed()).as(report.text()).isTrue();
  }

  @Test
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ)
  void aBacklogDrainsAndNoPartOutgrowsItsHeap() throws Exception {
    DrillReport report = drill("pressure", 3, null);

    assertThat(report.passed()).as(report.text()).isTrue();
    assertThat(report.course().catchUps()).hasSize(3);
    // Whoever runs out of heap ends at once.
    assertThat(report.parts().values()).extracting(DrillReport.Figures::ends).containsOnly(0);
    assertThat(report.peaks().memory().values()).allMatch(bytes -> bytes > 0);
    assertThat(report.peaks().retained()).isPositive();
    // What has drained need not be kept; a heartbeat may still be on its way.
    assertThat(report.peaks().retainedAtEnd()).isLessThan(64L << 20);
  }

  @Test
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ)
  void positionsStoredBeforeTheBrokerConfirmsLoseRowsThatAreNamed() throws Exception {
    assertNames(drill("bulk", 1, Guarantee.POSITION).verdict().lost());
  }

  @Test
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ)
  void withoutTheInboxVersionsTakeEffectTwiceAndAreNamed() throws Exception {
    Verdict verdict = drill("held", 1, Guarantee.INBOX).verdict();

    assertNames(verdict.repeated());
    assertThat(verdict.miscountedVersions()).isGreaterThanOrEqualTo(verdict.repeated().count());
  }

  private static void assertNames(Tally tally) {
    assertThat(tally.count()).isPositive();
    assertThat(tally.first()).isNotEmpty();
  }

  private DrillReport drill(String scenario, int kills, @Nullable Guarantee without)
      throws Exception {
    long seed = new Random().nextInt(1_000_000);
    DrillPlan plan =
        new DrillPlan(
            scenario,
            ScenarioFile.read(scenario),
            kills,
            seed,
            Duration.ofMinutes(5),
            without,
            folder);
    return new DrillRun(plan, line -> {}).run();
  }
}
