package org.fengqiao.routes.linkage;

import java.util.List;

/**
 * What another model would change.
 *
 * @param records that were compared
 * @param before disputes of them today
 * @param after disputes of them by the other model
 * @param moved records whose dispute would have other records than today
 * @param examples keys of some of these, at most ten
 */
public record ShadowDifference(
    int records, int before, int after, int moved, List<String> examples) {

  /** Copies the list. */
  public ShadowDifference {
    examples = List.copyOf(examples);
  }
}
