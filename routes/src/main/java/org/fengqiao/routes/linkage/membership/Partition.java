package org.fengqiao.routes.linkage.membership;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;

/**
 * What a component falls into.
 *
 * @param parts record numbers of each dispute
 * @param tooLarge disputes that their links would join, if they were not too large together
 */
public record Partition(List<LongSet> parts, List<HeldApart> tooLarge) {

  /** Copies the lists. */
  public Partition {
    parts = List.copyOf(parts);
    tooLarge = List.copyOf(tooLarge);
  }

  /**
   * Two disputes that stay apart although their links would join them.
   *
   * @param strongest the linked pair between them with the greatest weight
   * @param average average weight of all pairs between them in bits
   * @param records how many records they would have together
   */
  public record HeldApart(RecordPair strongest, double average, int records) {}
}
