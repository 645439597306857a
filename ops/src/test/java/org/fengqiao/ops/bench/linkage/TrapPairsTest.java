package org.fengqiao.ops.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.ops.demo.world.Trap;
import org.junit.jupiter.api.Test;

class TrapPairsTest {

  private static final Trap BANK = new Trap(Trap.Kind.COMMON_PARTY, 1);
  private static final Trap TWINS = new Trap(Trap.Kind.TWINS, 1);

  @Test
  void eachRecordIsPairedWithThoseOfTheDisputeBeforeInTheSameTrap() {
    List<TrapPair> told = new ArrayList<>();
    TrapPairs pairs = new TrapPairs(told::add);

    pairs.add(List.of(BANK), List.of("a1", "a2"));
    pairs.add(List.of(), List.of("b1"));
    pairs.add(List.of(TWINS, BANK), List.of("c1"));
    pairs.add(List.of(TWINS), List.of("d1", "d2"));
    pairs.add(List.of(BANK), List.of("e1"));

    assertThat(told)
        .containsExactly(
            new TrapPair(Trap.Kind.COMMON_PARTY, "a1", "c1"),
            new TrapPair(Trap.Kind.COMMON_PARTY, "a2", "c1"),
            new TrapPair(Trap.Kind.TWINS, "c1", "d1"),
            new TrapPair(Trap.Kind.TWINS, "c1", "d2"),
            new TrapPair(Trap.Kind.COMMON_PARTY, "c1", "e1"));
  }

  @Test
  void theWorldsTrapsAreOfAcceptedRecordsOfDifferentDisputes() {
    Map<String, Long> disputes = new HashMap<>();
    Map<Trap.Kind, Integer> kinds = new HashMap<>();

    new WorldRecords(42)
        .tell(
            5_000,
            (record, dispute) -> disputes.put(record.getRecordKey(), dispute),
            pair -> {
              kinds.merge(pair.kind(), 1, Integer::sum);
              assertThat(Objects.requireNonNull(disputes.get(pair.one())))
                  .isLessThan(Objects.requireNonNull(disputes.get(pair.other())));
            });

    assertThat(kinds.keySet()).containsExactlyInAnyOrder(Trap.Kind.values());
  }
}
