package org.fengqiao.routes.linkage.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.grouping.MadeUpRecords.Standing;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Records that come, change and go one by one stand as if they had all been there from the start.
 */
class LiveLinkageTest {

  private final LiveLinkage live =
      new LiveLinkage(MadeUpRecords.keys(), MadeUpRecords.scorer(), MadeUpRecords.thresholds());
  private final Standing standing = new Standing();

  @RepeatedTest(200)
  void whateverTheOrderTheGroupsAreThoseOfBulk(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Map<Long, Evidence> records = new TreeMap<>();
    for (long number : MadeUpRecords.shuffled(14, random)) {
      put(number, MadeUpRecords.any(random), records);
    }
    for (int change = 0; change < 10; change++) {
      long number = 1 + random.nextInt(14);
      if (random.nextInt(3) == 0) {
        records.remove(number);
        live.remove(number);
        standing.remove(number);
        standing.take(live.regroup());
      } else {
        put(number, MadeUpRecords.any(random), records);
      }
    }

    assertThat(standing.groups()).isEqualTo(MadeUpRecords.inBulk(records));
    assertThat(live.size()).isEqualTo(records.size());
  }

  private void put(long number, Evidence evidence, Map<Long, Evidence> records) {
    records.put(number, evidence);
    live.put(number, MadeUpRecords.rank().apply(number), evidence);
    standing.take(live.regroup());
  }

  @Test
  void aRecordThatLeavesLetsThoseApartThatItHeldTogether() {
    put(1, MadeUpRecords.record(1, 1, 0), new TreeMap<>());
    put(2, MadeUpRecords.record(1, 1, 5), new TreeMap<>());
    put(3, MadeUpRecords.record(2, 1, 5), new TreeMap<>());
    assertThat(standing.groups()).contains(Set.of(2L, 3L));

    live.remove(2);
    standing.remove(2);
    standing.take(live.regroup());

    assertThat(standing.groups()).containsExactlyInAnyOrder(Set.of(1L), Set.of(3L));
  }

  @Test
  void aValueThatEverybodyHasLinksNobody() {
    for (long number = 1; number <= 4; number++) {
      put(number, MadeUpRecords.record(0, 0, 7), new TreeMap<>());
    }
    assertThat(standing.groups()).containsExactly(Set.of(1L, 2L, 3L, 4L));

    put(5, MadeUpRecords.record(0, 0, 7), new TreeMap<>());
    assertThat(standing.groups()).hasSize(5);

    live.remove(1);
    standing.remove(1);
    standing.take(live.regroup());
    assertThat(standing.groups()).containsExactly(Set.of(2L, 3L, 4L, 5L));
  }

  @Test
  void onlyWhatIsTouchedIsGroupedAnew() {
    put(1, MadeUpRecords.record(1, 1, 1), new TreeMap<>());
    live.put(2, 2, MadeUpRecords.record(2, 2, 2));

    assertThat(live.regroup()).hasSize(1).first().isEqualTo(new long[] {2});
    assertThat(live.regroup()).isEqualTo(List.of());
  }
}
