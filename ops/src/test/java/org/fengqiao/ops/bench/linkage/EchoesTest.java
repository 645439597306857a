package org.fengqiao.ops.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;

class EchoesTest {

  private static final int RECORDS = 50_000;
  private static final WorldRecords WORLD = new WorldRecords(42);
  private static final Echoes ECHOES = Echoes.of(WORLD, 4_000);

  @Test
  void exactlyAsManyAreToldAsAskedForEachWithItsOwnKey() {
    Set<String> keys = new HashSet<>();

    ECHOES.tell(1, RECORDS, (record, dispute) -> keys.add(record.getRecordKey()));

    assertThat(keys).hasSize(RECORDS);
  }

  @Test
  void theSameSeedEchoesTheSameAndAnotherSeedOtherwise() {
    assertThat(told(1)).isEqualTo(told(1));
    assertThat(told(2)).isNotEqualTo(told(1));
  }

  @Test
  void recordsCarryAsMuchAsThoseOfTheWorld() {
    double[] world = new double[3];
    double[] echoes = new double[3];
    WORLD.tell(4_000, (record, dispute) -> weigh(record, world));
    ECHOES.tell(1, RECORDS, (record, dispute) -> weigh(record, echoes));

    assertThat(echoes[1] / echoes[0]).isCloseTo(world[1] / world[0], within(0.3));
    assertThat(echoes[2] / echoes[0]).isCloseTo(world[2] / world[0], within(0.05));
  }

  @Test
  void citizensAreOfOneDisputeOrItsNeighbourAndNamesOfMany() {
    Map<TokenDigest, Long> pairs = new HashMap<>();
    Map<TokenDigest, Set<Long>> names = new HashMap<>();
    int[] shared = new int[2];

    ECHOES.tell(
        1,
        RECORDS,
        (record, dispute) -> {
          for (LinkToken token : record.getTokens()) {
            if (token.getKind() == TokenKind.CITIZEN_NUMBER) {
              Long first = pairs.putIfAbsent(token.getDigest(), dispute / 2);
              if (first != null) {
                shared[first == dispute / 2 ? 1 : 0]++;
              }
            } else if (token.getKind() == TokenKind.FULL_NAME) {
              names.computeIfAbsent(token.getDigest(), none -> new HashSet<>()).add(dispute);
            }
          }
        });

    assertThat(shared[1]).isGreaterThan(RECORDS / 10);
    assertThat(shared[0]).isLessThan(shared[1] / 10); // of landlords only
    long several = names.values().stream().filter(disputes -> disputes.size() > 1).count();
    assertThat(several).isBetween(names.size() / 20L, names.size() * 9L / 10);
    assertThat(names.values()).anyMatch(disputes -> disputes.size() > 50);
  }

  @Test
  void aQuotedNumberLeadsToItsOwnDispute() {
    Map<String, Long> own = new HashMap<>();
    List<CaseReference> quoted = new ArrayList<>();
    List<Long> by = new ArrayList<>();

    ECHOES.tell(
        1,
        RECORDS,
        (record, dispute) ->
            record
                .getReferences()
                .forEach(
                    reference -> {
                      switch (reference.getRelation()) {
                        case OWN -> own.put(reference.getValue(), dispute);
                        case QUOTES -> {
                          quoted.add(reference);
                          by.add(dispute);
                        }
                      }
                    }));

    int found = 0;
    for (int i = 0; i < quoted.size(); i++) {
      String value = quoted.get(i).getValue();
      if (own.containsKey(value)) {
        found++;
        assertThat(Objects.requireNonNull(own.get(value))).isEqualTo(by.get(i));
      }
    }
    assertThat(found).isGreaterThan(RECORDS / 20);
  }

  private static void weigh(CaseRecord record, double[] sums) {
    sums[0]++;
    sums[1] += record.getTokens().size();
    sums[2] += record.getReferences().size();
  }

  private static List<CaseRecord> told(long seed) {
    List<CaseRecord> told = new ArrayList<>();
    ECHOES.tell(seed, 300, (record, dispute) -> told.add(record));
    return told;
  }
}
