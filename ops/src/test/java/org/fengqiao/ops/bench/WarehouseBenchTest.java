package org.fengqiao.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fengqiao.ops.rig.CommandLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run with real processes; how fast anything is depends on the machine and is not said. */
class WarehouseBenchTest {

  @TempDir Path folder;

  @BeforeAll
  static void quiet() {
    CommandLog.quiet();
  }

  @Test
  void aShortRunReadsEveryDashboardAndMissesNoFact() throws Exception {
    WarehouseBenchReport report = new WarehouseBenchRun(folder, 10_000, 100, 3, 2).run();

    assertThat(report.pages().measured()).isEqualTo(18);
    assertThat(report.views().measured()).isGreaterThan(60);
    assertThat(report.behind().measured()).isEqualTo(300);
    assertThat(report.behind().missing()).isZero();
    assertThat(report.rebuild().rows()).isGreaterThan(20_000);
    assertThat(report.table()).contains("p95", "facts/s").doesNotContain("NaN");
  }
}
