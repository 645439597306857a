package org.fengqiao.ops.reconcile.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a value by a list of the feed file, with the names of a code table where it has one. */
public final class ListedValue {

  private final Map<String, String> meanings = new HashMap<>();

  /**
   * Prepares the list.
   *
   * @param list text to meaning
   * @param codes code to name, for a list that goes by the names of a table; empty for none
   */
  public ListedValue(Map<String, String> list, Map<String, String> codes) {
    list.forEach((text, meaning) -> meanings.putIfAbsent(CellText.folded(text), meaning));
    codes.forEach(
        (code, name) -> {
          String meaning = list.get(name);
          if (meaning != null) {
            meanings.putIfAbsent(CellText.folded(code), meaning);
            // A number column has lost the zeros before its code.
            meanings.putIfAbsent(code.replaceFirst("^0+(?=.)", ""), meaning);
          }
        });
  }

  /** The cell's meaning. */
  public Reading read(@Nullable Object cell) {
    String text = CellText.folded(cell);
    String meaning = meanings.get(text);
    if (meaning != null) {
      return new Reading.Given(meaning);
    }
    return text.isEmpty() ? Reading.MISSING : Reading.BAD;
  }

  /** Whether one of the texts stands in the cell. */
  public static boolean holds(@Nullable Object cell, Iterable<String> texts) {
    String text = CellText.folded(cell);
    for (String one : texts) {
      if (CellText.folded(one).equals(text)) {
        return true;
      }
    }
    return false;
  }
}
