package org.fengqiao.connectors.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.Source.Child;
import org.jspecify.annotations.Nullable;

/** Fetches the rows that hang from a batch of main rows: one question for each child table. */
public final class ChildRows {

  private final JdbcSource source;
  private final Map<String, Child> children;

  /**
   * Prepares the questions.
   *
   * @param source the legacy database
   * @param children child tables by the name that the mapping uses
   */
  public ChildRows(JdbcSource source, Map<String, Child> children) {
    this.source = source;
    this.children = children;
  }

  /** For each main row, in order, its child rows by the child's name. */
  public List<Map<String, List<SourceRow>>> of(List<SourceRow> mainRows) throws CaptureException {
    if (children.isEmpty()) {
      return mainRows.stream().map(row -> Map.<String, List<SourceRow>>of()).toList();
    }
    List<Map<String, List<SourceRow>>> found = new ArrayList<>();
    mainRows.forEach(row -> found.add(HashMap.newHashMap(children.size())));
    for (Map.Entry<String, Child> child : children.entrySet()) {
      List<String> mainColumns = List.copyOf(child.getValue().parent().values());
      Map<List<String>, List<SourceRow>> byParent = fetch(child.getValue(), mainRows);
      for (int place = 0; place < mainRows.size(); place++) {
        List<String> parent = link(mainRows.get(place), mainColumns);
        found
            .get(place)
            .put(
                child.getKey(),
                parent == null ? List.of() : byParent.getOrDefault(parent, List.of()));
      }
    }
    return found;
  }

  private Map<List<String>, List<SourceRow>> fetch(Child child, List<SourceRow> mainRows)
      throws CaptureException {
    List<String> childColumns = List.copyOf(child.parent().keySet());
    List<String> mainColumns = List.copyOf(child.parent().values());
    Map<List<String>, List<Object>> wanted = new LinkedHashMap<>();
    for (SourceRow row : mainRows) {
      List<String> link = link(row, mainColumns);
      if (link != null) {
        wanted.computeIfAbsent(link, absent -> values(row, mainColumns));
      }
    }
    Map<List<String>, List<SourceRow>> byParent = new HashMap<>();
    SourceTable table = source.table(child.table());
    for (SourceRow row :
        source.ask(
            child.table(),
            connection ->
                RowsByColumns.select(
                    connection, table, columns(child), childColumns, wanted.values()))) {
      List<String> link = link(row, childColumns);
      if (link != null) {
        byParent.computeIfAbsent(link, absent -> new ArrayList<>()).add(row);
      }
    }
    return byParent;
  }

  private static List<String> columns(Child child) {
    Set<String> columns = new LinkedHashSet<>(child.key());
    columns.addAll(child.parent().keySet());
    columns.addAll(child.columns());
    if (child.changed() != null) {
      columns.add(child.changed());
    }
    return List.copyOf(columns);
  }

  private static List<Object> values(SourceRow row, List<String> columns) {
    return columns.stream()
        .flatMap(column -> Stream.ofNullable(row.value(column)))
        .collect(Collectors.toList());
  }

  /** The linking columns as text, for one side may be a number and the other a string. */
  static @Nullable List<String> link(SourceRow row, Collection<String> columns) {
    List<String> link = new ArrayList<>(columns.size());
    for (String column : columns) {
      Object value = row.value(column);
      if (value == null) {
        return null;
      }
      link.add(value.toString().strip());
    }
    return link;
  }
}
