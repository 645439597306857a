package org.fengqiao.connectors.quarantine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a captured row as the bytes that are sealed: JSON, or the raw bytes of what was no row.
 */
final class RowContent {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RowContent() {}

  static byte[] of(Captured captured) {
    return switch (captured) {
      case Captured.Unreadable unreadable -> unreadable.content();
      case Captured.CaseRow row -> JSON.writeValueAsBytes(json(row));
    };
  }

  private static Map<String, @Nullable Object> json(Captured.CaseRow row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("row", columns(row.row()));
    Map<String, List<Map<String, @Nullable Object>>> children = new LinkedHashMap<>();
    row.children()
        .forEach(
            (name, rows) -> {
              List<Map<String, @Nullable Object>> written = new ArrayList<>();
              rows.forEach(child -> written.add(columns(child)));
              children.put(name, written);
            });
    json.put("children", children);
    return json;
  }

  private static Map<String, @Nullable Object> columns(SourceRow row) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    row.columns()
        .forEach((name, value) -> columns.put(name, value == null ? null : value.toString()));
    return columns;
  }
}
