package org.fengqiao.connectors.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that a source has, and which of them a feed takes or ignores. */
final class Columns {

  private static final String ROW = "";

  /**
   * Columns of the row (under the empty name) and of each child, with the place that names them.
   */
  private final Map<String, Map<String, Place>> declared = new LinkedHashMap<>();

  private final Set<ColumnReference> used = new LinkedHashSet<>();
  private final Map<ColumnReference, Place> ignored = new LinkedHashMap<>();
  private final Findings findings;

  Columns(Findings findings) {
    this.findings = findings;
  }

  void declare(@Nullable String child, List<Yaml.Text> columns) {
    Map<String, Place> places = new LinkedHashMap<>();
    columns.forEach(
        column -> places.put(new ColumnReference(child, column.value()).column(), column.place()));
    declared.put(name(child), places);
  }

  Set<String> children() {
    Set<String> children = new LinkedHashSet<>(declared.keySet());
    children.remove(ROW);
    return children;
  }

  /** Marks a column as taken; a finding when the source has no such column. */
  void use(ColumnReference column, Place place) {
    if (known(column, place)) {
      used.add(column);
    }
  }

  void ignore(ColumnReference column, Place place) {
    if (known(column, place)) {
      ignored.put(column, place);
    }
  }

  private boolean known(ColumnReference column, Place place) {
    Map<String, Place> columns = declared.get(name(column.child()));
    if (columns == null) {
      findings.add(
          FindingCode.M131,
          place,
          name(column.child()),
          Nearest.hint(name(column.child()), children()));
      return false;
    }
    if (!columns.containsKey(column.column())) {
      findings.add(
          FindingCode.M130,
          place,
          column.column(),
          Nearest.hint(column.column(), columns.keySet()));
      return false;
    }
    return true;
  }

  /** Says which columns are neither taken nor ignored, and which are both. */
  void report() {
    ignored.forEach(
        (column, place) -> {
          if (used.contains(column)) {
            findings.add(FindingCode.M302, place, column);
          }
        });
    declared.forEach(
        (child, columns) ->
            columns.forEach(
                (column, place) -> {
                  var reference = new ColumnReference(child.equals(ROW) ? null : child, column);
                  if (!used.contains(reference) && !ignored.containsKey(reference)) {
                    findings.add(FindingCode.M301, place, reference);
                  }
                }));
  }

  /** Every column that the file names. */
  Set<ColumnReference> mentioned() {
    Set<ColumnReference> mentioned = new LinkedHashSet<>();
    declared.forEach(
        (child, columns) ->
            columns
                .keySet()
                .forEach(
                    column ->
                        mentioned.add(
                            new ColumnReference(child.equals(ROW) ? null : child, column))));
    return mentioned;
  }

  /** The columns taken, in the source's order. */
  List<String> taken(@Nullable String child) {
    List<String> taken = new ArrayList<>();
    for (String column : declared.getOrDefault(name(child), Map.of()).keySet()) {
      if (used.contains(new ColumnReference(child, column))) {
        taken.add(column);
      }
    }
    return List.copyOf(taken);
  }

  private static String name(@Nullable String child) {
    return child == null ? ROW : child;
  }
}
