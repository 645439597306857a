package org.fengqiao.routes.linkage.membership;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records that links, directly or over others, connect.
 *
 * @param records the records
 * @param weights weight of each linked pair in bits; what is not here is not linked
 * @param together pairs that a human has ruled to be one dispute
 * @param apart pairs that must not be one dispute
 */
public record Component(
    List<Standing> records,
    Map<RecordPair, Double> weights,
    Set<RecordPair> together,
    Set<RecordPair> apart) {

  /** Copies the collections. */
  public Component {
    records = List.copyOf(records);
    weights = Map.copyOf(weights);
    together = Set.copyOf(together);
    apart = Set.copyOf(apart);
  }

  /** The linked pair with the greatest weight between two groups of records. */
  RecordPair strongestLink(long[] one, long[] other) {
    return Arrays.stream(one)
        .boxed()
        .flatMap(first -> Arrays.stream(other).mapToObj(each -> RecordPair.of(first, each)))
        .filter(weights::containsKey)
        .max(Comparator.comparing(weights::get))
        .orElseThrow();
  }
}
