package org.fengqiao.ops.bench.linkage.sets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Columns of names whose cells are taken for each other: given name and surname. They are told by
 * the values that they have in common.
 */
final class Siblings {

  private static final double LEAST_SHARED = 0.1;

  private final Map<Integer, Integer> siblings = new HashMap<>();

  Siblings(KnownSet set) {
    double most = LEAST_SHARED;
    List<Attribute> attributes = set.attributes();
    for (int one = 0; one < attributes.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (attributes.get(one).kind() == ValueKind.NAME
            && attributes.get(other).kind() == ValueKind.NAME) {
          double shared = shared(set.column(one), set.column(other));
          if (shared > most) {
            most = shared;
            siblings.clear();
            siblings.put(one, other);
            siblings.put(other, one);
          }
        }
      }
    }
  }

  /** The column whose cells are taken for those of this one. */
  Optional<Integer> of(int attribute) {
    return Optional.ofNullable(siblings.get(attribute));
  }

  /** Which part of the values of the column with fewer of them stands in both. */
  private static double shared(List<String> one, List<String> other) {
    Set<String> ones = filled(one);
    Set<String> both = filled(other);
    int fewer = Math.min(ones.size(), both.size());
    both.retainAll(ones);
    return fewer == 0 ? 0 : (double) both.size() / fewer;
  }

  private static Set<String> filled(List<String> values) {
    Set<String> filled = new HashSet<>(values);
    filled.remove("");
    return filled;
  }
}
