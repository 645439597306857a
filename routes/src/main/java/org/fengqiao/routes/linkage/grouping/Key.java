package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.LongArrayList;
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
    long combinations = 1;
    for (int facet : facets) {
      combinations *= evidence.size(facet);
    }
    if (combinations > 0 && combinations <= MOST_COMBINATIONS) {
      each(evidence, 0, 0, salt, consumer);
    }
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
    LongArrayList values = new LongArrayList();
    each(one, values::add);
    long[] least = {NONE};
    each(
        other,
        value -> {
          if ((least[0] == NONE || value < least[0])
              && values.contains(value)
              && !common.contains(value)) {
            least[0] = value;
          }
        });
    return least[0];
  }

  private void each(Evidence evidence, int depth, int before, long sofar, LongConsumer consumer) {
    if (depth == facets.length) {
      consumer.accept(sofar == NONE ? 1 : sofar);
      return;
    }
    int facet = facets[depth];
    // A facet that stands twice means two different values, in their one order.
    boolean again = depth > 0 && facets[depth - 1] == facet;
    for (int i = again ? before + 1 : 0; i < evidence.size(facet); i++) {
      long value = Evidence.value(evidence.word(facet, i));
      if (!again || value != Evidence.value(evidence.word(facet, before))) {
        each(evidence, depth + 1, i, HashCommon.murmurHash3(sofar ^ value), consumer);
      }
    }
  }

  @Override
  public String toString() {
    return String.join(" + ", names);
  }
}
