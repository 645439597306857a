package org.fengqiao.connectors.capture.cdc;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

  private final Map<Schema, Table> tables = new IdentityHashMap<>();

  private record Table(RowLayout layout, List<Field> fields, List<ColumnValue> values) {}

  SourceRow read(Struct image) {
    Table table = tables.computeIfAbsent(image.schema(), StructRows::table);
    @Nullable Object[] values = new Object[table.fields().size()];
    for (int place = 0; place < values.length; place++) {
      Object raw = image.getWithoutDefault(table.fields().get(place).name());
      values[place] = raw == null ? null : table.values().get(place).read(raw);
    }
    return table.layout().row(values);
  }

  private static Table table(Schema schema) {
    List<Field> fields = schema.fields();
    List<ColumnValue> values = new ArrayList<>();
    fields.forEach(field -> values.add(ColumnValue.of(field.schema())));
    return new Table(new RowLayout(fields.stream().map(Field::name).toList()), fields, values);
  }
}
