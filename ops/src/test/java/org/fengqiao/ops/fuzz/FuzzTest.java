package org.fengqiao.ops.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.fengqiao.ops.rig.CommandLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short fuzz run with real processes. */
class FuzzTest {

  @TempDir Path folder;

  @BeforeAll
  static void quiet() {
    CommandLog.quiet();
  }

  @Test
  void everyHostileRowAndFileIsAccountedFor() throws Exception {
    long seed = new Random().nextInt(1_000_000);
    FuzzPlan plan = FuzzPlan.of(10_000, seed, Duration.ofMinutes(5), folder);

    FuzzReport report = new FuzzRun(plan, line -> {}).run();

    assertThat(report.passed()).as(report.text()).isTrue();
    assertThat(report.rows()).isGreaterThan(8_000);
  }
}
