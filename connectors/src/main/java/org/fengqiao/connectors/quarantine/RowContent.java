package org.fengqiao.connectors.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a captured row as the bytes that are sealed, and reads it again as it was: JSON, or the
 * raw bytes of what was no row. Rows that were sealed before cells kept their types come back as
 * texts.
 */
final class RowContent {

  // Escaped, for a source may hold half a letter, which has no bytes of its own.
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private RowContent() {}

  static byte[] of(Captured captured) {
    return switch (captured) {
      case Captured.Unreadable unreadable -> unreadable.content();
      case Captured.CaseRow row -> JSON.writeValueAsBytes(json(row));
    };
  }

  static Captured.CaseRow read(RowAddress address, byte[] content) {
    JsonNode json = JSON.readTree(content);
    Map<String, List<SourceRow>> children = new LinkedHashMap<>();
    json.path("children")
        .properties()
        .forEach(
            child -> {
              List<SourceRow> rows = new ArrayList<>();
              child.getValue().forEach(row -> rows.add(columns(row)));
              children.put(child.getKey(), rows);
            });
    JsonNode changedAt = json.path("changedAt");
    return new Captured.CaseRow(
        address.key(),
        address.version(),
        Operation.valueOf(json.path("operation").asString(Operation.UPSERT.name())),
        columns(json.path("row")),
        children,
        changedAt.isString() ? Instant.parse(changedAt.asString()) : null);
  }

  private static Map<String, @Nullable Object> json(Captured.CaseRow row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("operation", row.operation().name());
    Instant changedAt = row.changedAt();
    json.put("changedAt", changedAt == null ? null : changedAt.toString());
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
    row.columns().forEach((name, value) -> columns.put(name, CellContent.json(value)));
    return columns;
  }

  private static SourceRow columns(JsonNode row) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    row.properties()
        .forEach(column -> columns.put(column.getKey(), CellContent.read(column.getValue())));
    return new SourceRow(columns);
  }
}
