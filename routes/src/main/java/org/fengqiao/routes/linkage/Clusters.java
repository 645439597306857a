package org.fengqiao.routes.linkage;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Disputes that grow together. The older dispute keeps its id (ids are time-ordered, so the smaller
 * one), whatever the order in which links are found.
 */
final class Clusters {

  /** More records than that are no dispute but a fault in someone's numbers. */
  static final int LARGEST = 50;

  private final Map<UUID, Integer> sizes;
  private final Map<UUID, UUID> redirects = new HashMap<>();

  /**
   * Begins with disputes as they are.
   *
   * @param sizes records in each dispute
   */
  Clusters(Map<UUID, Integer> sizes) {
    this.sizes = new HashMap<>(sizes);
  }

  /** The dispute that the given one is part of now. */
  UUID find(UUID dispute) {
    UUID into = redirects.get(dispute);
    if (into == null) {
      return dispute;
    }
    UUID root = find(into);
    redirects.put(dispute, root);
    return root;
  }

  /**
   * Makes one dispute of two.
   *
   * @return false when that one would be too large, and nothing is changed
   */
  boolean join(UUID one, UUID other) {
    UUID first = find(one);
    UUID second = find(other);
    if (first.equals(second)) {
      return true;
    }
    int together = size(first) + size(second);
    if (together > LARGEST) {
      return false;
    }
    UUID older = first.compareTo(second) < 0 ? first : second;
    redirects.put(older.equals(first) ? second : first, older);
    sizes.put(older, together);
    return true;
  }

  private int size(UUID dispute) {
    return sizes.getOrDefault(dispute, 1);
  }
}
