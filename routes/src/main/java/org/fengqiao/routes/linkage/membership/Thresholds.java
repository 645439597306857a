package org.fengqiao.routes.linkage.membership;

/**
 * When records are one dispute. Weights are bits: by so many powers of two it is more likely than
 * not that two records tell of one dispute.
 *
 * @param join average weight between two groups of records from which they are one dispute
 * @param fracture average weight below which what is one dispute falls apart; at most the former.
 *     Between the two, what stands stays; where they are equal, only the records decide, not the
 *     order in which they came
 * @param unlinked weight of a pair that nothing links; less than the others
 * @param largest how many records a dispute may have, unless a human joined them
 */
public record Thresholds(double join, double fracture, double unlinked, int largest) {

  /** More records than that are no dispute but a fault in someone's numbers. */
  public static final int LARGEST = 50;

  /** That two records share no exact identifier says little: most of one dispute share none. */
  private static final double UNLINKED = -1;

  /**
   * Refuses an order in which nothing could hold together.
   *
   * @throws IllegalArgumentException when unlinked &lt; fracture &le; join does not hold
   */
  public Thresholds {
    if (!(unlinked < fracture && fracture <= join)) {
      throw new IllegalArgumentException(
          "hub.linkage.fracture must be more than %s and at most hub.linkage.join, and is %s with %s"
              .formatted(unlinked, fracture, join));
    }
  }

  /** Thresholds for links by exact rules. */
  public static Thresholds ofExactRules(double join, double fracture) {
    return new Thresholds(join, fracture, UNLINKED, LARGEST);
  }

  /** What speaks for a pair that stands in one dispute, in bits. */
  double bonus() {
    return join - fracture;
  }
}
