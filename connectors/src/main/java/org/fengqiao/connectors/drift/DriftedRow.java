package org.fengqiao.connectors.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.mapping.Rejection;
import org.fengqiao.schemas.message.Operation;

/** What becomes of a row whose columns are no longer what its mapping was written for. */
final class DriftedRow {

  private static final String VANISHED = "D010";
  private static final String RETYPED = "D011";
  private static final String FLAG = "DRIFTED_";

  private DriftedRow() {}

  static MappingResult map(
      OpenDrift open,
      Captured.CaseRow row,
      BiFunction<Captured.CaseRow, Set<String>, MappingResult> mapping) {
    // A removed row shows its key only, and needs no other column.
    if (open.changes().isEmpty() || row.operation() == Operation.DELETE) {
      return mapping.apply(row, Set.of());
    }
    Map<String, Change> broken = new LinkedHashMap<>(open.broken());
    broken.values().removeIf(change -> change.isVanishing() && has(row, change.column()));
    if (broken.isEmpty()) {
      return mapping.apply(row, Set.of());
    }
    return switch (open.policy()) {
      case STOP, QUARANTINE -> refused(broken);
      case FLAG -> mapping.apply(row, flags(broken));
    };
  }

  /** Of objects, each has its own properties: one that has the column is not concerned. */
  private static boolean has(Captured.CaseRow row, ColumnReference column) {
    String child = column.child();
    if (child == null) {
      return row.row().names().contains(column.column());
    }
    List<SourceRow> rows = row.children().getOrDefault(child, List.of());
    return rows.stream().allMatch(one -> one.names().contains(column.column()));
  }

  private static MappingResult refused(Map<String, Change> broken) {
    List<Rejection> rejections = new ArrayList<>();
    broken.forEach(
        (field, change) -> {
          String rule = change.isVanishing() ? VANISHED : RETYPED;
          String column = change.column().toString();
          rejections.add(new Rejection(field, column, rule, Problems.text(rule, column)));
        });
    return new MappingResult.Refused(rejections);
  }

  private static Set<String> flags(Map<String, Change> broken) {
    return broken.keySet().stream()
        .map(field -> FLAG + field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
