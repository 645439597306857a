package org.fengqiao.routes.border;

import java.util.Set;

/**
 * Who this hub is on the border.
 *
 * @param province its province, 6 digits
 * @param office the county whose coordination office speaks for it, 6 digits
 * @param neighbours provinces with whose hubs it is connected
 */
record BorderParty(String province, String office, Set<String> neighbours) {

  /** Copies the neighbours. */
  BorderParty {
    neighbours = Set.copyOf(neighbours);
  }

  /** The province that a county or township belongs to. */
  static String provinceOf(String division) {
    return division.substring(0, 2) + "0000";
  }
}
