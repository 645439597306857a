package org.fengqiao.routes.linkage.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.membership.ComponentBuilder.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.fengqiao.routes.linkage.grouping.GroupingRule;
import org.fengqiao.routes.linkage.membership.Standing.Tenure;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RuledGroupingTest {

  private static final Thresholds EVEN = new Thresholds(-1, 0, 0);

  @Test
  void whatALinkConnectsIsOneDispute() {
    assertThat(parts(records(3).linked(1, 2, 14)))
        .containsExactlyInAnyOrder(Set.of(1L, 2L), Set.of(3L));
  }

  @Test
  void manyRecordsThatQuoteOneNumberAreOneDispute() {
    ComponentBuilder star = records(12);
    LongStream.rangeClosed(2, 12).forEach(number -> star.linked(1, number, 16));

    assertThat(parts(star)).hasSize(1);
  }

  @Test
  void oneWeakLinkDoesNotChainTwoDisputes() {
    ComponentBuilder two = records(6).linked(1, 2, 14).linked(2, 3, 14).linked(1, 3, 14);
    two.linked(4, 5, 14).linked(5, 6, 14).linked(4, 6, 14).linked(3, 4, 6);

    assertThat(parts(two)).containsExactlyInAnyOrder(Set.of(1L, 2L, 3L), Set.of(4L, 5L, 6L));
  }

  @Test
  void whatSpeaksAgainstAPairCountsMoreThanSilence() {
    ComponentBuilder triangle = records(3).linked(1, 2, 8).linked(2, 3, 8);
    assertThat(parts(triangle)).hasSize(1);

    assertThat(parts(triangle.linked(1, 3, -12)))
        .containsExactlyInAnyOrder(Set.of(1L, 2L), Set.of(3L));
  }

  @Test
  void aRulingKeepsApartWhatAllLinksJoin() {
    ComponentBuilder parts = records(3).linked(1, 2, 20).linked(2, 3, 14).linked(1, 3, 14);

    assertThat(parts(parts.apart(1, 3))).containsExactlyInAnyOrder(Set.of(1L, 2L), Set.of(3L));
  }

  @Test
  void aRulingJoinsWhatNothingLinks() {
    assertThat(parts(records(3).linked(1, 2, 14).together(2, 3)))
        .containsExactly(Set.of(1L, 2L, 3L));
  }

  @Test
  void disputesThatAreTooLargeTogetherStayApartAndSayWhy() {
    ComponentBuilder all = records(GroupingRule.LARGEST + 1L);
    for (long one = 1; one <= GroupingRule.LARGEST + 1L; one++) {
      for (long other = 1; other < one; other++) {
        all.linked(one, other, one == GroupingRule.LARGEST + 1L ? 6 : 14);
      }
    }

    Partition partition = new RuledGrouping(EVEN).partition(all.build());

    assertThat(partition.parts())
        .extracting(Set::size)
        .containsExactlyInAnyOrder(GroupingRule.LARGEST, 1);
    assertThat(partition.tooLarge())
        .singleElement()
        .satisfies(
            apart -> {
              assertThat(apart.average()).isEqualTo(6);
              assertThat(apart.records()).isEqualTo(GroupingRule.LARGEST + 1);
              assertThat(apart.strongest().higher()).isEqualTo(GroupingRule.LARGEST + 1L);
            });
  }

  @Test
  void betweenTheThresholdsWhatStandsStays() {
    ComponentBuilder apart = records(3).linked(1, 2, 14).linked(2, 3, 0.5);
    RuledGrouping reluctant = new RuledGrouping(new Thresholds(-1, 0, -0.5));

    assertThat(parts(apart, reluctant)).containsExactlyInAnyOrder(Set.of(1L, 2L), Set.of(3L));
    assertThat(parts(apart.standIn(1, 1, 2, 3), reluctant)).containsExactly(Set.of(1L, 2L, 3L));
    assertThat(parts(apart)).hasSize(2);
  }

  /** The same records under other numbers, told in another order, are the same disputes. */
  @RepeatedTest(300)
  void numbersAndOrderDoNotShow(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int count = 2 + random.nextInt(14);
    ComponentBuilder world = records(count);
    for (int link = random.nextInt(3 * count); link > 0; link--) {
      long one = 1 + random.nextInt(count);
      long other = 1 + random.nextInt(count);
      if (one != other) {
        // Few weights, so that many averages are equal.
        world.linked(one, other, 2.0 * (random.nextInt(12) - 2));
        if (random.nextInt(12) == 0) {
          world.apart(one, other);
        }
      }
    }
    List<Long> numbers = new ArrayList<>(LongStream.rangeClosed(1, count).boxed().toList());
    Collections.shuffle(numbers, random);

    assertThat(keys(renumbered(world, numbers))).isEqualTo(keys(world.build()));
  }

  private static Component renumbered(ComponentBuilder world, List<Long> numbers) {
    List<Standing> records = new ArrayList<>();
    for (Standing record : world.standing()) {
      long number = numbers.get((int) record.number() - 1);
      records.add(new Standing(number, record.key(), record.dispute(), Tenure.MEMBER));
    }
    Collections.shuffle(records, new Random(7));
    Map<RecordPair, Double> weights = new HashMap<>();
    world.weights().forEach((pair, weight) -> weights.put(renumbered(pair, numbers), weight));
    Set<RecordPair> apart =
        world.apart().stream().map(pair -> renumbered(pair, numbers)).collect(Collectors.toSet());
    return new Component(
        records,
        (one, other) -> weights.getOrDefault(RecordPair.of(one, other), ComponentBuilder.SILENCE),
        Set.of(),
        apart);
  }

  private static RecordPair renumbered(RecordPair pair, List<Long> numbers) {
    return RecordPair.of(numbers.get((int) pair.lower() - 1), numbers.get((int) pair.higher() - 1));
  }

  private static Set<Set<String>> keys(Component component) {
    Map<Long, String> keys =
        component.records().stream().collect(Collectors.toMap(Standing::number, Standing::key));
    return new RuledGrouping(EVEN)
        .partition(component).parts().stream()
            .map(
                part ->
                    part.longStream()
                        .mapToObj(keys::get)
                        .collect(Collectors.toCollection(TreeSet::new)))
            .collect(Collectors.toSet());
  }

  private static List<Set<Long>> parts(ComponentBuilder component) {
    return parts(component, new RuledGrouping(EVEN));
  }

  private static List<Set<Long>> parts(ComponentBuilder component, RuledGrouping linkage) {
    return linkage.partition(component.build()).parts().stream()
        .map(part -> (Set<Long>) new HashSet<>(part))
        .toList();
  }
}
