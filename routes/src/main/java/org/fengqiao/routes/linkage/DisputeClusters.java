package org.fengqiao.routes.linkage;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which disputes are one. The older id stands for all; the sets do not depend on the order in which
 * links are found, except where the limit of size refuses one.
 */
final class DisputeClusters {

  /** A dispute of more records is more likely a mistake than a dispute. */
  static final int MOST_RECORDS = 50;

  private final Map<UUID, UUID> parents = new HashMap<>();
  private final Map<UUID, Integer> sizes;

  /** Starts with every dispute on its own, with the number of records that each has. */
  DisputeClusters(Map<UUID, Integer> sizes) {
    this.sizes = new HashMap<>(sizes);
  }

  /** The dispute that the given one is part of now. */
  UUID find(UUID dispute) {
    UUID root = dispute;
    for (UUID above = parents.get(root); above != null; above = parents.get(root)) {
      root = above;
    }
    return root;
  }

  /** Makes the two one; false when that would pass the limit of size. */
  boolean join(UUID one, UUID other) {
    UUID first = find(one);
    UUID second = find(other);
    if (first.equals(second)) {
      return true;
    }
    int together = size(first) + size(second);
    if (together > MOST_RECORDS) {
      return false;
    }
    UUID older = first.compareTo(second) < 0 ? first : second;
    UUID younger = older.equals(first) ? second : first;
    parents.put(younger, older);
    sizes.put(older, together);
    return true;
  }

  private int size(UUID dispute) {
    return sizes.getOrDefault(dispute, 1);
  }
}
