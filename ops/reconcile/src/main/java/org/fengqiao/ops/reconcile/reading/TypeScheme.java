package org.fengqiao.ops.reconcile.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One department's code table of dispute types, with the canonical type of each line. */
final class TypeScheme {

  /** A line without equivalent, or a text that several lines with other types share. */
  private static final String UNCLEAR = "";

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> near = new HashMap<>();

  /**
   * Adds a line.
   *
   * @param type canonical; null when the line has no equivalent
   */
  void add(String code, String name, @Nullable String type) {
    String target = type == null ? UNCLEAR : type;
    String names = CellText.folded(name);
    put(exact, code, target);
    put(near, code.replaceAll("(^|[-.])0+(?=\\d)", "$1"), target);
    put(near, names, target);
    put(near, names.substring(names.lastIndexOf('/') + 1), target);
  }

  private static void put(Map<String, String> lines, String text, String target) {
    if (!text.isEmpty()) {
      lines.merge(text, target, (known, added) -> known.equals(added) ? known : UNCLEAR);
    }
  }

  /** The type; undecided when the text is not clear, bad when no line has it. */
  Reading read(String text) {
    String target = exact.containsKey(text) ? exact.get(text) : near.get(text);
    if (target == null) {
      return Reading.BAD;
    }
    return target.equals(UNCLEAR) ? Reading.UNDECIDED : new Reading.Given(target);
  }
}
