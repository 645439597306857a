package org.fengqiao.routes.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What other tables tell, line by line, of the things that a table counts some of.
 *
 * @param told how many there are in a line, where that is told
 * @param withheld lines of which it is not told: nothing that is part of them may be
 * @param restTold whether it is told too how many in all are not counted
 */
public record Whole(Map<String, Long> told, Set<String> withheld, boolean restTold) {

  /** The line of all lines together. */
  public static final String ALL = "";

  /** Nothing is told or withheld elsewhere. */
  public static final Whole NONE = new Whole(Map.of(), Set.of(), false);

  /** Copies what it is given. */
  public Whole {
    told = Map.copyOf(told);
    withheld = Set.copyOf(withheld);
  }

  /** The same, and more lines withheld. */
  public Whole hiding(Set<String> lines) {
    Set<String> more = new HashSet<>(withheld);
    more.addAll(lines);
    Map<String, Long> less = new HashMap<>(told);
    less.keySet().removeAll(more);
    return new Whole(less, more, restTold && !more.contains(ALL));
  }

  /** The same, with every line withheld. */
  public Whole hidden() {
    return hiding(told.keySet());
  }

  /** The same, when it is told elsewhere how many in all are not counted. */
  public Whole withRestTold() {
    return new Whole(told, withheld, told.containsKey(ALL));
  }
}
