package org.fengqiao.connectors.drift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.jspecify.annotations.Nullable;

/** A source of which some columns are not asked for, because they are there no more. */
final class NarrowedSource {

  private final Set<ColumnReference> vanished;

  private NarrowedSource(Set<ColumnReference> vanished) {
    this.vanished = vanished;
  }

  static Source of(Source source, Set<ColumnReference> vanished) {
    return vanished.isEmpty() ? source : new NarrowedSource(vanished).narrowed(source);
  }

  private Source narrowed(Source source) {
    List<String> columns = left(null, source.columns());
    Map<String, Child> children = new LinkedHashMap<>();
    source.children().forEach((name, child) -> children.put(name, narrowed(name, child)));
    return switch (source) {
      case Source.Log log ->
          new Source.Log(
              log.connection(),
              log.kind(),
              log.table(),
              log.key(),
              columns,
              children,
              log.budget());
      case Source.Poll poll ->
          new Source.Poll(
              poll.connection(),
              poll.table(),
              poll.key(),
              columns,
              poll.changed(),
              poll.every(),
              poll.overlap(),
              children);
      case Source.Trigger trigger ->
          new Source.Trigger(
              trigger.connection(),
              trigger.table(),
              trigger.changes(),
              trigger.key(),
              columns,
              trigger.every(),
              trigger.late(),
              children);
      case Source.Difference difference ->
          new Source.Difference(
              difference.connection(),
              difference.table(),
              difference.key(),
              columns,
              difference.every(),
              difference.mostRemoved(),
              children);
      case Source.Folder folder ->
          new Source.Folder(
              folder.connection(),
              folder.pattern(),
              folder.format(),
              folder.charset(),
              folder.record(),
              folder.key(),
              columns,
              folder.changed(),
              children,
              folder.sheet(),
              folder.handover(),
              folder.separator());
      // What a service or a sender leaves out is not asked for by name.
      case Source.Service service -> service;
      case Source.Push push -> push;
    };
  }

  private Child narrowed(String name, Child child) {
    return new Child(
        child.table(), child.key(), child.parent(), left(name, child.columns()), child.changed());
  }

  private List<String> left(@Nullable String child, List<String> columns) {
    return columns.stream()
        .filter(
            column ->
                !vanished.contains(new ColumnReference(child, column.toLowerCase(Locale.ROOT))))
        .toList();
  }
}
