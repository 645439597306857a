package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.List;
import java.util.function.LongConsumer;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Facets;

/**
 * One reason to look at two records together: they share a value in each of some facets, whichever
 * side carries it. A record without one of them has no such key. A facet that is named twice in a
 * row stands for two different values of it.
 */
public final class Key {

  /** A record with more combinations is a list of a village; its rarer keys find it. */
  private static final int MOST_COMBINATIONS = 256;

  /** No value: no key has it. */
  static final long NONE = 0;

  private final List<String> names;
  private final int[] facets;
  private final long salt;

  /** Creates the key on facets. */
  public Key(List<String> names, Facets layout) {
    this.names = List.copyOf(names);
    this.facets = names.stream().mapToInt(layout::index).toArray();
    this.salt = HashCommon.murmurHash3((long) names.hashCode());
  }

  /** Names of the facets. */
  public List<String> names() {
    return names;
  }

  /** Gives each value that a record has of the key. */
  public void each(Evidence evidence, LongConsumer consumer) {
    if (hasFewCombinations(evidence)) {
      each(evidence, 0, 0, salt, consumer);
    }
  }

  private boolean hasFewCombinations(Evidence evidence) {
    long combinations = 1;
    for (int facet : facets) {
      combinations *= evidence.size(facet);
    }
    return combinations <= MOST_COMBINATIONS;
  }

  /** Whether two records share a value of the key that is not too common. */
  boolean brings(Evidence one, Evidence other, Keys.CrowdedValues common) {
    return first(one, other, common) != NONE;
  }

  /**
   * The least value of the key that two records share and that is not too common; {@link #NONE}
   * when they share no such value.
   */
  long first(Evidence one, Evidence other, Keys.CrowdedValues common) {
    for (int facet : facets) {
      if (!one.sharesValue(other, facet)) {
        return NONE;
      }
    }
    long least = least(one, other, 0, 0, salt, common);
    return least != NONE && hasFewCombinations(one) && hasFewCombinations(other) ? least : NONE;
  }

  /** What two records share of a key is made of the values that they share of its facets. */
  private long least(
      Evidence one, Evidence other, int depth, int before, long sofar, Keys.CrowdedValues common) {
    if (depth == facets.length) {
      long value = kept(sofar);
      return common.contains(value) ? NONE : value;
    }
    int facet = facets[depth];
    long least = NONE;
    for (int i = first(depth, before); i < one.size(facet); i++) {
      long value = Evidence.value(one.word(facet, i));
      if (isOther(one, depth, before, value) && other.has(facet, value)) {
        long found = least(one, other, depth + 1, i, HashCommon.murmurHash3(sofar ^ value), common);
        if (found != NONE && (least == NONE || found < least)) {
          least = found;
        }
      }
    }
    return least;
  }

  private void each(Evidence evidence, int depth, int before, long sofar, LongConsumer consumer) {
    if (depth == facets.length) {
      consumer.accept(kept(sofar));
      return;
    }
    int facet = facets[depth];
    for (int i = first(depth, before); i < evidence.size(facet); i++) {
      long value = Evidence.value(evidence.word(facet, i));
      if (isOther(evidence, depth, before, value)) {
        each(evidence, depth + 1, i, HashCommon.murmurHash3(sofar ^ value), consumer);
      }
    }
  }

  /** A facet that stands twice means two different values, in their one order. */
  private boolean isAgain(int depth) {
    return depth > 0 && facets[depth - 1] == facets[depth];
  }

  private int first(int depth, int before) {
    return isAgain(depth) ? before + 1 : 0;
  }

  private boolean isOther(Evidence evidence, int depth, int before, long value) {
    return !isAgain(depth) || value != Evidence.value(evidence.word(facets[depth], before));
  }

  private static long kept(long value) {
    return value == NONE ? 1 : value;
  }

  @Override
  public String toString() {
    return String.join(" + ", names);
  }
}
