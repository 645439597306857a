package org.fengqiao.routes.linkage.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.EvidenceBuilder;
import org.fengqiao.routes.linkage.evidence.Facets;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.evidence.Step;
import org.fengqiao.routes.linkage.evidence.TokenComparison;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Scorer;

/** Records of three attributes, with weights given by hand, and grouped by either path. */
final class MadeUpRecords {

  static final Facets FACETS = Facets.of("name", "place", "number");

  private static final List<Comparison> COMPARISONS =
      FACETS.names().stream()
          .<Comparison>map(
              name ->
                  new TokenComparison(
                      name, List.of(new Step.Shares("equal", name, false)), name, FACETS))
          .toList();

  private MadeUpRecords() {}

  /** Brings together by each attribute alone; a value that more than four share brings nobody. */
  static Keys keys() {
    return new Keys(
        FACETS.names().stream().map(name -> new Key(List.of(name), FACETS)).toList(), 4);
  }

  /** Names weigh 4 bits, places 1, numbers 8; to differ costs 2, 3 and 4. */
  static Scorer scorer() {
    return new Scorer(
        COMPARISONS,
        List.of(weights("name", 4, -2), weights("place", 1, -3), weights("number", 8, -4)),
        -3,
        Frequencies.none());
  }

  static Thresholds thresholds() {
    return new Thresholds(-2, 0.5, 0.5);
  }

  private static LevelWeights weights(String name, double equal, double differ) {
    return new LevelWeights(
        name,
        List.of(0.0, Math.pow(2, differ) / 100, Math.pow(2, equal) / 100),
        List.of(0.0, 0.01, 0.01));
  }

  /** A record with one value of each attribute; 0 for none. */
  static Evidence record(int name, int place, int number) {
    EvidenceBuilder evidence = Evidence.with(FACETS);
    int[] values = {name, place, number};
    for (int facet = 0; facet < values.length; facet++) {
      if (values[facet] > 0) {
        evidence.token(facet, Evidence.number(values[facet]));
      }
    }
    return evidence.build();
  }

  /** A record of few values, so that many agree. */
  static Evidence any(Random random) {
    return record(random.nextInt(6), random.nextInt(4), random.nextInt(8));
  }

  /** The groups that bulk linkage makes, as sets of record numbers. */
  static Set<Set<Long>> inBulk(Map<Long, Evidence> records) {
    List<Long> numbers = records.keySet().stream().sorted(Comparator.comparing(rank())).toList();
    int[] groups =
        new BulkLinkage(keys(), scorer(), thresholds())
            .group(numbers.stream().map(records::get).toList());
    Map<Integer, Set<Long>> sets = new TreeMap<>();
    IntStream.range(0, groups.length)
        .forEach(
            at -> sets.computeIfAbsent(groups[at], first -> new TreeSet<>()).add(numbers.get(at)));
    return Set.copyOf(sets.values());
  }

  /** A record's rank, which knows nothing of its arrival. */
  static java.util.function.Function<Long, Long> rank() {
    return number -> number * 0x9E3779B97F4A7C15L;
  }

  /** Groups as they stand, kept up to date with what a live linkage tells. */
  static final class Standing {
    private final Map<Long, Set<Long>> groupOf = new HashMap<>();

    void take(List<long[]> groups) {
      for (long[] group : groups) {
        Set<Long> members = new TreeSet<>();
        for (long each : group) {
          members.add(each);
          groupOf.put(each, members);
        }
      }
    }

    void remove(long record) {
      groupOf.remove(record);
    }

    Set<Set<Long>> groups() {
      return groupOf.values().stream().map(Set::copyOf).collect(Collectors.toSet());
    }
  }

  /** The numbers 1 to count, in some order. */
  static List<Long> shuffled(int count, Random random) {
    List<Long> order =
        new ArrayList<>(IntStream.rangeClosed(1, count).mapToObj(i -> (long) i).toList());
    java.util.Collections.shuffle(order, random);
    return order;
  }
}
