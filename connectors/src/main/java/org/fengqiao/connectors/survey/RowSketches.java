package org.fengqiao.connectors.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.SourceRow;

/** Sketches every column of sampled rows, and neighbouring code columns joined; keeps no row. */
final class RowSketches {

  private static final int LONGEST_CLASS = 3;
  private static final String CLASS = "\\d{1,4}";

  private final Map<String, ColumnSketch> columns = new LinkedHashMap<>();
  private final Map<String, ColumnSketch> joined = new LinkedHashMap<>();
  private int rows;

  void add(SourceRow row) {
    rows++;
    List<String> names = new ArrayList<>(row.names());
    for (String name : names) {
      sketch(columns, name).add(row.value(name));
    }
    for (int first = 0; first < names.size(); first++) {
      join(row, names, first);
    }
  }

  /** Classes and their sub-classes stand side by side, and number columns lose leading zeros. */
  private void join(SourceRow row, List<String> names, int first) {
    StringBuilder name = new StringBuilder();
    StringBuilder code = new StringBuilder();
    for (int next = first; next < Math.min(names.size(), first + LONGEST_CLASS); next++) {
      Object value = row.value(names.get(next));
      String text = value == null ? "" : value.toString().strip().replaceFirst("\\.0+$", "");
      if (!text.matches(CLASS)) {
        return;
      }
      name.append(next == first ? "" : "+").append(names.get(next));
      code.append(next == first ? "" : "-").append(text.length() < 2 ? "0" : "").append(text);
      if (next > first) {
        sketch(joined, name.toString()).add(code.toString());
      }
    }
  }

  private static ColumnSketch sketch(Map<String, ColumnSketch> sketches, String name) {
    return sketches.computeIfAbsent(name, absent -> new ColumnSketch());
  }

  ColumnSketch column(String name) {
    return columns.getOrDefault(name, new ColumnSketch());
  }

  List<String> names() {
    return List.copyOf(columns.keySet());
  }

  Map<String, ColumnSketch> joined() {
    return joined;
  }

  int rows() {
    return rows;
  }
}
