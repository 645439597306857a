package org.fengqiao.ops.provinces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fengqiao.ops.rig.CommandLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign of two provinces with real processes. */
class CampaignTest {

  private static final int STATEMENTS = 250;

  @TempDir Path folder;

  @BeforeAll
  static void quiet() {
    CommandLog.quiet();
  }

  @Test
  void twoProvincesAgreeWhateverHappenedBetweenThem() throws Exception {
    CampaignPlan plan =
        new CampaignPlan(
            2, STATEMENTS, Duration.ofMinutes(3), 4711, CampaignPlan.Where.AUTO, 0, folder);

    CampaignReport report = new Campaign(plan, System.out::println).run();

    assertThat(report.passed()).as(report.text()).isTrue();
    assertThat(report.findings().statements()).isGreaterThanOrEqualTo(STATEMENTS);
    assertThat(report.put()).containsOnlyKeys(Trick.values());
    assertThat(report.faults()).isNotEmpty();
  }

  @Test
  void aSeedGivesTheSameFaultsAgain() {
    assertThat(faults(7)).isEqualTo(faults(7)).isNotEqualTo(faults(8));
  }

  private static List<Strike> faults(long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> Strike.next(random)).limit(50).toList();
  }
}
