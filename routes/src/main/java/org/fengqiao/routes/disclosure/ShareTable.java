package org.fengqiao.routes.disclosure;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A count by line and the rest that it is a share of, with their totals. Neither part of a share
 * may be small, nor be found by subtraction.
 */
public final class ShareTable {

  private static final String COUNTED = "counted";
  private static final String REST = "rest";

  private final LinkedTable parts;

  /**
   * An empty table.
   *
   * @param whole what the lines are some of
   */
  public ShareTable(Whole whole) {
    this.parts = new LinkedTable(whole);
  }

  /**
   * Adds a line, for example a county.
   *
   * @param counted how many count, at least 0
   * @param rest how many of the share's base do not, at least 0
   */
  public void add(String line, long counted, long rest) {
    parts.add(line, COUNTED, counted, 0);
    parts.add(line, REST, rest, 0);
  }

  /** Lines that must not be told; null among them stands for all together. */
  public Set<@Nullable String> withheld() {
    Set<@Nullable String> withheld = new HashSet<>();
    parts.withheld().stream()
        .filter(place -> COUNTED.equals(place.department()) || REST.equals(place.department()))
        .forEach(place -> withheld.add(place.division()));
    return withheld;
  }
}
