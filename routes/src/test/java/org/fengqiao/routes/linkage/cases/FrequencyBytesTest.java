package org.fengqiao.routes.linkage.cases;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.junit.jupiter.api.Test;

class FrequencyBytesTest {

  @Test
  void onlyThePowerOfTwoOfACountIsKept() {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    counts.put(8L, 1_000);
    counts.put(-16L, 64);

    Frequencies read = FrequencyBytes.read(5_000, FrequencyBytes.write(Frequencies.of(1, counts)));

    Long2IntOpenHashMap kept = new Long2IntOpenHashMap();
    read.forEach(kept::put);
    assertThat(kept).containsEntry(8L, 512).containsEntry(-16L, 64).hasSize(2);
    assertThat(read.records()).isEqualTo(5_000);
  }
}
