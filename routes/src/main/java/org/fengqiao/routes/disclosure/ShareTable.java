package org.fengqiao.routes.disclosure;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A count by county and the rest that it is a share of, with their totals. Neither part of a share
 * may be small, nor be found by subtraction.
 */
public final class ShareTable {

  private static final String COUNTED = "counted";
  private static final String REST = "rest";

  private final PartTable parts = new PartTable();

  /**
   * Adds a county.
   *
   * @param counted how many count, at least 0
   * @param rest how many of the whole do not, at least 0
   */
  public void add(String division, long counted, long rest) {
    parts.add(division, COUNTED, counted);
    parts.add(division, REST, rest);
  }

  /** Counties that must not be told; null among them stands for all together. */
  public Set<@Nullable String> withheld() {
    Set<@Nullable String> withheld = new HashSet<>();
    parts.withheld().forEach(place -> withheld.add(place.division()));
    return withheld;
  }
}
