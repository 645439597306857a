package org.fengqiao.connectors.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.drift.Change.Kind;
import org.fengqiao.connectors.feed.ColumnReference;
import org.jspecify.annotations.Nullable;

/** Compares the columns of one table, file or object with those that were remembered. */
final class Differences {

  private final @Nullable String child;
  private final Map<String, ColumnShape> known;
  private final Map<String, ColumnShape> now;

  private Differences(@Nullable String child, List<ColumnShape> known, List<ColumnShape> now) {
    this.child = child;
    this.known = byName(known);
    this.now = byName(now);
  }

  /** The changes, in the order of the columns, the new ones last. */
  static List<Change> between(
      @Nullable String child, List<ColumnShape> known, List<ColumnShape> now) {
    return new Differences(child, known, now).all();
  }

  private List<Change> all() {
    List<Change> changes = new ArrayList<>();
    Map<String, ColumnShape> added = new LinkedHashMap<>(now);
    added.keySet().removeAll(known.keySet());
    for (ColumnShape before : known.values()) {
      ColumnShape after = now.get(before.name());
      if (after == null) {
        ColumnShape heir = heir(before, added);
        if (heir != null) {
          added.remove(heir.name());
        }
        changes.add(
            heir == null
                ? change(before.name(), Kind.DROPPED, before.text(), "")
                : change(before.name(), Kind.RENAMED, before.text(), heir.name()));
      } else if (!before.holdsTheSame(after)) {
        changes.add(change(before.name(), Kind.RETYPED, before.text(), after.text()));
      } else if (!before.equals(after.at(before.place()))) {
        changes.add(change(before.name(), Kind.ALTERED, before.text(), after.text()));
      }
    }
    added.values().forEach(one -> changes.add(change(one.name(), Kind.ADDED, "", one.text())));
    return changes;
  }

  /** No source tells of a renaming: a new column of the same kind in the same place is a guess. */
  private static @Nullable ColumnShape heir(ColumnShape gone, Map<String, ColumnShape> added) {
    return added.values().stream()
        .filter(one -> one.place() == gone.place() && one.holdsTheSame(gone))
        .findFirst()
        .orElse(null);
  }

  private Change change(String name, Kind kind, String before, String after) {
    return new Change(new ColumnReference(child, name), kind, before, after);
  }

  private static Map<String, ColumnShape> byName(List<ColumnShape> columns) {
    Map<String, ColumnShape> byName = new LinkedHashMap<>();
    columns.forEach(column -> byName.putIfAbsent(column.name(), column));
    return byName;
  }
}
