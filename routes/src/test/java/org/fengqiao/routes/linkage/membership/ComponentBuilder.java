package org.fengqiao.routes.linkage.membership;

import static org.fengqiao.routes.linkage.membership.Disputes.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.fengqiao.routes.linkage.membership.Standing.Tenure;

/** Components of records 1, 2, 3 …, read aloud; each stands alone unless said otherwise. */
final class ComponentBuilder {

  /** That nothing links two records says little. */
  static final double SILENCE = -1;

  private final Map<Long, Standing> records = new HashMap<>();
  private final Map<RecordPair, Double> weights = new HashMap<>();
  private final Set<RecordPair> together = new HashSet<>();
  private final Set<RecordPair> apart = new HashSet<>();

  private ComponentBuilder(long count) {
    LongStream.rangeClosed(1, count).forEach(number -> standIn(number, number));
  }

  static ComponentBuilder records(long count) {
    return new ComponentBuilder(count);
  }

  /** Keys have an order of their own. */
  static Standing record(long number, long dispute, Tenure tenure) {
    return new Standing(
        number, "key-" + (char) ('a' + number % 26) + number, dispute(dispute), tenure);
  }

  ComponentBuilder standIn(long dispute, long... numbers) {
    for (long number : numbers) {
      records.put(number, record(number, dispute, Tenure.MEMBER));
    }
    return this;
  }

  ComponentBuilder linked(long one, long other, double weight) {
    weights.put(RecordPair.of(one, other), weight);
    return this;
  }

  ComponentBuilder together(long one, long other) {
    together.add(RecordPair.of(one, other));
    return this;
  }

  ComponentBuilder apart(long one, long other) {
    apart.add(RecordPair.of(one, other));
    return this;
  }

  List<Standing> standing() {
    return new ArrayList<>(records.values());
  }

  Map<RecordPair, Double> weights() {
    return weights;
  }

  Set<RecordPair> apart() {
    return apart;
  }

  Component build() {
    return new Component(
        standing(),
        (one, other) -> weights.getOrDefault(RecordPair.of(one, other), SILENCE),
        together,
        apart);
  }
}
