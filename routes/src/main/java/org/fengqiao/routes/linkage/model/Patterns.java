package org.fengqiao.routes.linkage.model;

import java.util.Collection;
import java.util.List;
import org.fengqiao.routes.linkage.evidence.Agreement;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;

/** The levels of all comparisons of a pair in one long, four bits each, the first one's lowest. */
public final class Patterns {

  private static final int LEVEL_BITS = 4;
  private static final long LEVEL_MASK = (1L << LEVEL_BITS) - 1;

  /** So many comparisons fit. */
  public static final int MOST_COMPARISONS = Long.SIZE / LEVEL_BITS;

  private final Comparison[] comparisons;
  private final Frequencies frequencies;

  /** Patterns of these comparisons, at most {@link #MOST_COMPARISONS}. */
  public Patterns(List<Comparison> comparisons, Frequencies frequencies) {
    if (comparisons.size() > MOST_COMPARISONS) {
      throw new IllegalArgumentException(
          comparisons.size() + " comparisons; at most " + MOST_COMPARISONS + " are kept");
    }
    this.comparisons = comparisons.toArray(Comparison[]::new);
    this.frequencies = frequencies;
  }

  /** The pattern of a pair. */
  public long of(Evidence one, Evidence other) {
    long pattern = 0;
    for (int i = 0; i < comparisons.length; i++) {
      long level = Agreement.level(comparisons[i].compare(one, other, frequencies));
      pattern |= level << (LEVEL_BITS * i);
    }
    return pattern;
  }

  /** The level of one comparison. */
  public static int level(long pattern, int comparison) {
    return (int) (pattern >>> (LEVEL_BITS * comparison) & LEVEL_MASK);
  }

  /** A mask that silences the comparisons which look at one of the facets. */
  public long without(Collection<String> facets) {
    long mask = -1;
    for (int i = 0; i < comparisons.length; i++) {
      if (comparisons[i].facets().stream().anyMatch(facets::contains)) {
        mask &= ~(LEVEL_MASK << (LEVEL_BITS * i));
      }
    }
    return mask;
  }
}
