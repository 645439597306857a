package org.fengqiao.connectors.capture.file;

import java.util.List;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;

/** About how many bytes of memory a row takes: rows of hostile files can be as large as files. */
final class RowWeight {

  private static final int OF_A_COLUMN = 64;

  private RowWeight() {}

  static long of(Captured captured) {
    return switch (captured) {
      case Captured.Unreadable piece -> piece.content().length;
      case Captured.CaseRow row ->
          of(row.row())
              + row.children().values().stream()
                  .flatMap(List::stream)
                  .mapToLong(RowWeight::of)
                  .sum();
    };
  }

  private static long of(SourceRow row) {
    return row.columns().values().stream()
        .mapToLong(value -> OF_A_COLUMN + 2L * (value instanceof String text ? text.length() : 0))
        .sum();
  }
}
