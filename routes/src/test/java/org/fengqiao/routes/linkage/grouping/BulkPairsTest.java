package org.fengqiao.routes.linkage.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.EvidenceBuilder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BulkPairsTest {

  @RepeatedTest(50)
  void everyPairThatAKeyBringsComesOnce(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Evidence> records = Stream.generate(() -> MadeUpRecords.any(random)).limit(25).toList();

    List<String> pairs = pairs(new BulkPairs(records, MadeUpRecords.keys()));
    List<String> inSlices = pairs(new BulkPairs(records, MadeUpRecords.keys(), 4));

    assertThat(pairs).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(pairs)).isEqualTo(byHand(records));
    assertThat(inSlices).containsExactlyInAnyOrderElementsOf(pairs);
    assertThat(met(new BulkPairs(records, MadeUpRecords.keys(), 4))).hasSameElementsAs(pairs);
  }

  @Test
  void aValueOnTwoSidesOfARecordCountsOnce() {
    List<Evidence> four =
        IntStream.range(0, 4)
            .mapToObj(
                record ->
                    Evidence.with(MadeUpRecords.FACETS)
                        .token(0, Evidence.word(4L, 0))
                        .token(0, Evidence.word(4L, 1))
                        .build())
            .toList();

    assertThat(pairs(new BulkPairs(four, MadeUpRecords.keys()))).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void aFacetNamedTwiceBringsTogetherByTwoValues() {
    Key both = new Key(List.of("name", "name"), MadeUpRecords.FACETS);
    Evidence one = named(1, 2);
    Evidence other = named(2, 1, 3);
    Evidence half = named(1, 3);

    BulkPairs pairs = new BulkPairs(List.of(one, other, half), new Keys(List.of(both), 10));

    // 1 and 2 in the first pair, 1 and 3 in the last; 2 alone brings nobody together.
    assertThat(met(pairs)).containsExactlyInAnyOrder("0 1", "1 2");
  }

  private static Evidence named(int... names) {
    EvidenceBuilder evidence = Evidence.with(MadeUpRecords.FACETS);
    for (int name : names) {
      evidence.token(0, Evidence.number(name));
    }
    return evidence.build();
  }

  /** The pairs as a sample of all has them. */
  private static List<String> pairs(BulkPairs pairs) {
    return pairs.sample(Integer.MAX_VALUE, Noted::new).stream()
        .flatMap(sample -> sample.consumers().stream())
        .flatMap(noted -> noted.pairs.stream())
        .toList();
  }

  /** The pairs as linking meets them, each for all its values. */
  private static Set<String> met(BulkPairs pairs) {
    Set<String> met = ConcurrentHashMap.newKeySet();
    pairs.each((one, other) -> met.add(one + " " + other));
    return met;
  }

  private static TreeSet<String> byHand(List<Evidence> records) {
    TreeSet<String> pairs = new TreeSet<>();
    for (int facet = 0; facet < MadeUpRecords.FACETS.count(); facet++) {
      for (int one = 0; one < records.size(); one++) {
        for (int other = one + 1; other < records.size(); other++) {
          int shared = facet;
          Evidence first = records.get(one);
          if (first.sharesValue(records.get(other), facet)
              && records.stream().filter(each -> each.sharesValue(first, shared)).count() <= 4) {
            pairs.add(one + " " + other);
          }
        }
      }
    }
    return pairs;
  }

  private static final class Noted implements PairConsumer {
    private final List<String> pairs = new ArrayList<>();

    @Override
    public void accept(int one, int other) {
      pairs.add(one + " " + other);
    }
  }
}
