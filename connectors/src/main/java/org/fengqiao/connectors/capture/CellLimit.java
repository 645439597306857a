package org.fengqiao.connectors.capture;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What no cell of an honest table holds, and no database takes: NUL characters, endless text. */
public final class CellLimit {

  /** Longest text of a cell in characters. */
  public static final int LONGEST = JsonRows.LONGEST_TEXT;

  private CellLimit() {}

  /** How a cell breaks the limit. */
  public enum Kind {
    /** It holds a NUL character. */
    NUL,
    /** It holds more than {@link #LONGEST} characters. */
    TOO_LONG
  }

  /**
   * A limit that a cell breaks.
   *
   * @param kind how
   * @param column column of the cell
   */
  public record Breach(Kind kind, String column) {}

  /** The first breach in a row and its children; null when there is none. */
  public static @Nullable Breach of(SourceRow row, Map<String, List<SourceRow>> children) {
    Breach breach = of(row);
    for (List<SourceRow> rows : children.values()) {
      for (SourceRow child : rows) {
        breach = breach == null ? of(child) : breach;
      }
    }
    return breach;
  }

  private static @Nullable Breach of(SourceRow row) {
    for (Map.Entry<String, @Nullable Object> cell : row.columns().entrySet()) {
      if (cell.getValue() instanceof String text) {
        if (text.length() > LONGEST) {
          return new Breach(Kind.TOO_LONG, cell.getKey());
        }
        if (text.indexOf('\0') >= 0) {
          return new Breach(Kind.NUL, cell.getKey());
        }
      }
    }
    return null;
  }
}
