package org.fengqiao.ops.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;
import org.fengqiao.ops.demo.world.World;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;

class WorldRecordsTest {

  private static final int DISPUTES = 3_001;

  private final WorldRecords records = new WorldRecords(42);

  @Test
  void everyAcceptedRecordIsToldOnceWithItsTrueDisputeInTheOrderOfDisputes() {
    World world = new World(42, LocalDateTime.of(2026, 11, 1, 8, 0));
    List<String> expected = new ArrayList<>();
    for (long index = 0; index < DISPUTES; index++) {
      TrueDispute dispute = world.history(index);
      dispute.traces().stream()
          .filter(trace -> trace.expectation() == Trace.Expectation.ACCEPTED)
          .filter(trace -> trace.presence() == Trace.Presence.LIVE)
          .forEach(trace -> expected.add(dispute.index() + " " + trace.recordKey()));
    }
    List<String> told = new ArrayList<>();

    Tally tally =
        records.tell(
            DISPUTES, (record, dispute) -> told.add(dispute + " " + record.getRecordKey()));

    assertThat(told).isEqualTo(expected);
    assertThat(tally.accepted()).isEqualTo(told.size());
    assertThat(tally.removed()).isPositive();
    assertThat(tally.quarantined()).isPositive();
    assertThat(tally.excluded()).isPositive();
  }

  @Test
  void theSameSeedGivesTheSameRecordsAndAnotherSeedOthers() {
    assertThat(told(new WorldRecords(42))).isEqualTo(told(records));
    assertThat(told(new WorldRecords(43))).isNotEqualTo(told(records));
  }

  @Test
  void recordsOfOneDisputeShareTokens() {
    Map<Object, Long> firstOf = new HashMap<>();
    int[] shared = new int[2];

    records.tell(
        DISPUTES,
        (record, dispute) -> {
          for (LinkToken token : record.getTokens()) {
            if (token.getKind() == TokenKind.CITIZEN_NUMBER) {
              Long first = firstOf.putIfAbsent(token.getDigest(), dispute);
              if (first != null) {
                shared[first == dispute ? 1 : 0]++;
              }
            }
          }
        });

    assertThat(shared[1]).isGreaterThan(DISPUTES / 4);
    assertThat(shared[0]).isLessThan(shared[1] / 10);
  }

  @Test
  void aListenerThatFailsStopsTheTelling() {
    List<Long> told = new ArrayList<>();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                records.tell(
                    Long.MAX_VALUE / 2,
                    (record, dispute) -> {
                      told.add(dispute);
                      throw new IllegalStateException("enough");
                    }));
    assertThat(told).hasSize(1);
  }

  private static List<CaseRecord> told(WorldRecords records) {
    List<CaseRecord> told = new ArrayList<>();
    records.tell(500, (record, dispute) -> told.add(record));
    return told;
  }
}
