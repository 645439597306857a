package org.fengqiao.ops.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LookalikesTest {

  private static final LocalDateTime HORIZON = LocalDateTime.of(2026, 11, 1, 8, 0);
  private static final long SEED = 42;
  private static final Map<Trap.Kind, List<Pair>> PAIRS = new EnumMap<>(Trap.Kind.class);

  private record Pair(Circumstances first, Circumstances second) {
    Party one() {
      return first.applicants().getFirst();
    }

    Party other() {
      return second.applicants().getFirst();
    }

    Duration apart() {
      return Duration.between(first.arose(), second.arose()).abs();
    }
  }

  @BeforeAll
  static void findAll() {
    Lookalikes lookalikes = new Lookalikes(SEED, HORIZON);
    for (long index = 1; index < 20_000; index += 2) {
      Trap.Kind kind = lookalikes.likeness(index);
      if (kind != null) {
        Circumstances first =
            Circumstances.of(
                SEED, index - 1, County.of("310118"), HORIZON.minusDays(1 + index % 700), false);
        PAIRS
            .computeIfAbsent(kind, first1 -> new ArrayList<>())
            .add(new Pair(first, lookalikes.like(first, kind, index)));
      }
    }
  }

  @Test
  void twinsDifferInOneCharacterAndTwoDigits() {
    assertThat(PAIRS.get(Trap.Kind.TWINS))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            pair -> {
              assertThat(pair.other().birth()).isEqualTo(pair.one().birth());
              assertThat(pair.other().address()).isEqualTo(pair.one().address());
              assertThat(pair.other().number())
                  .isNotEqualTo(pair.one().number())
                  .startsWith(pair.one().number().substring(0, 14));
              assertThat(pair.other().name())
                  .isNotEqualTo(pair.one().name())
                  .hasSameSizeAs(pair.one().name())
                  .startsWith(pair.one().name().substring(0, pair.one().name().length() - 1));
            });
  }

  @Test
  void familiesShareHomeAndPhone() {
    for (Trap.Kind kind : List.of(Trap.Kind.SPOUSES, Trap.Kind.PARENT_AND_CHILD)) {
      assertThat(PAIRS.get(kind))
          .hasSizeGreaterThan(50)
          .allSatisfy(
              pair -> {
                assertThat(pair.other().phone()).isEqualTo(pair.one().phone());
                assertThat(pair.other().address()).isEqualTo(pair.one().address());
                assertThat(pair.other().number()).isNotEqualTo(pair.one().number());
              });
    }
    assertThat(PAIRS.get(Trap.Kind.PARENT_AND_CHILD))
        .allMatch(
            pair -> People.surname(pair.other().name()).equals(People.surname(pair.one().name())));
  }

  @Test
  void namesakesHaveOneTypeOfDisputeInOneCountyWithinMonths() {
    assertThat(PAIRS.get(Trap.Kind.NAMESAKES))
        .hasSizeGreaterThan(200)
        .allMatch(pair -> pair.other().name().equals(pair.one().name()))
        .noneMatch(pair -> pair.other().number().equals(pair.one().number()))
        .allMatch(pair -> pair.second().kind().equals(pair.first().kind()))
        .allMatch(pair -> pair.second().county().equals(pair.first().county()))
        .allMatch(pair -> pair.apart().toDays() <= 120);
  }

  @Test
  void theSecondDisputeOfTheSamePartiesIsAboutSomethingElseAYearApart() {
    assertThat(PAIRS.get(Trap.Kind.SECOND_DISPUTE))
        .hasSizeGreaterThan(100)
        .allMatch(pair -> pair.second().applicants().equals(pair.first().applicants()))
        .allMatch(pair -> pair.second().respondents().equals(pair.first().respondents()))
        .noneMatch(pair -> pair.second().kind().equals(pair.first().kind()))
        .allMatch(pair -> pair.apart().toDays() >= 340 && pair.apart().toDays() <= 365);
  }

  @Test
  void theWorldNamesBothDisputesOfAPairAndManyOfALargeParty() {
    World world = new World(SEED, HORIZON);
    Map<Trap, Long> members =
        LongStream.range(0, 20_000)
            .mapToObj(world::history)
            .flatMap(dispute -> dispute.traps().stream())
            .collect(Collectors.groupingBy(trap -> trap, HashMap::new, Collectors.counting()));
    Map<Trap.Kind, Long> largest = new EnumMap<>(Trap.Kind.class);
    members.forEach((trap, count) -> largest.merge(trap.kind(), count, Math::max));

    assertThat(largest.keySet()).containsExactlyInAnyOrder(Trap.Kind.values());
    assertThat(largest.get(Trap.Kind.TWINS)).isEqualTo(2);
    assertThat(largest.get(Trap.Kind.COMMON_PARTY)).isGreaterThan(50);
    assertThat(largest.get(Trap.Kind.AGENT_PHONE)).isGreaterThan(10);
  }
}
