package org.fengqiao.connectors.capture.cdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.fengqiao.connectors.capture.RowLayout;
import org.fengqiao.connectors.capture.SourceRow;
import org.jspecify.annotations.Nullable;

/** Turns the engine's row images into source rows; looks at each table's structure only once. */
final class StructRows {

  /** What the engine writes for a large value that an update did not touch. */
  static final String UNCHANGED = "__debezium_unavailable_value";

  private final List<String> wanted;
  private final Runnable reshaped;
  private final Map<Schema, Table> tables = new IdentityHashMap<>();

  /**
   * Reads images of one table or several.
   *
   * @param wanted columns that a row must have; one that the log's structure lacks, since it was
   *     renamed or dropped, is marked as unchanged and so looked up or missed, but never empty
   * @param reshaped told when a table has another structure than before
   */
  StructRows(List<String> wanted, Runnable reshaped) {
    this.wanted = wanted.stream().map(StructRows::lower).toList();
    this.reshaped = reshaped;
  }

  private record Table(
      RowLayout layout, int columns, List<Field> fields, List<ColumnValue> values) {}

  SourceRow read(Struct image) {
    Table table = tables.computeIfAbsent(image.schema(), this::table);
    @Nullable Object[] values = new Object[table.columns()];
    Arrays.fill(values, table.fields().size(), values.length, UNCHANGED);
    for (int place = 0; place < table.fields().size(); place++) {
      Object raw = image.getWithoutDefault(table.fields().get(place).name());
      values[place] = raw == null ? null : table.values().get(place).read(raw);
    }
    return table.layout().row(values);
  }

  private Table table(Schema schema) {
    if (!tables.isEmpty()) {
      reshaped.run();
    }
    List<Field> fields = schema.fields();
    List<ColumnValue> values = new ArrayList<>();
    fields.forEach(field -> values.add(ColumnValue.of(field.schema())));
    List<String> names = new ArrayList<>(fields.stream().map(Field::name).toList());
    Set<String> told = names.stream().map(StructRows::lower).collect(Collectors.toSet());
    wanted.stream().filter(column -> !told.contains(column)).forEach(names::add);
    return new Table(new RowLayout(names), names.size(), fields, values);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
