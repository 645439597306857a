package org.fengqiao.connectors.capture.cdc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ChildRows;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowsByColumns;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Joins the events of one batch with what the log does not tell: child rows and large values that
 * an update left alone. One question for each table, whatever the number of events.
 */
final class CaseAssembler {

  // Those beyond are read again, which costs time and nothing else.
  private static final int MOST_TOLD = 100_000;

  private final Source.Log log;
  private final JdbcSource source;
  private final ChildRows children;
  private final Visibility visibility;
  private final VersionOrder order = new VersionOrder();
  private Told before = new Told(null, Set.of());

  /** The last transaction of a batch, and the records that were told with its child rows. */
  private record Told(@Nullable Object transaction, Set<String> keys) {

    /** Whether the child rows of the record were read with the change in them. */
    boolean includes(String key, LogEvent.ChildChange change) {
      return transaction != null && transaction.equals(change.transaction()) && keys.contains(key);
    }
  }

  CaseAssembler(Source.Log log, JdbcSource source, Visibility visibility) {
    this.log = log;
    this.source = source;
    this.visibility = visibility;
    this.children = new ChildRows(source, log.children());
  }

  List<Captured> assemble(
      List<LogEvent.Main> events, List<LogEvent.ChildChange> changes, Phase phase)
      throws CaptureException, InterruptedException {
    if (phase == Phase.LIVE && !log.children().isEmpty()) {
      visibility.await(
          Stream.concat(
                  events.stream().map(LogEvent.Main::transaction),
                  changes.stream().map(LogEvent.ChildChange::transaction))
              .toList());
    }
    // A first load reads whole rows; only the log leaves out large values.
    List<LogEvent.Main> whole = phase == Phase.LIVE ? withUnchangedValues(events) : events;
    List<SourceRow> upserted = new ArrayList<>();
    whole.stream()
        .filter(event -> event.operation() == Operation.UPSERT)
        .forEach(event -> upserted.add(event.row()));
    List<Map<String, List<SourceRow>>> found = children.of(upserted);
    List<Captured> cases = new ArrayList<>(whole.size());
    Set<String> told = new HashSet<>();
    int place = 0;
    for (LogEvent.Main event : whole) {
      boolean kept = event.operation() == Operation.UPSERT;
      if (kept) {
        told.add(event.key());
      }
      cases.add(
          caseRow(
              event.key(),
              phase == Phase.LIVE ? ordered(event.key(), event.version()) : event.version(),
              event.operation(),
              event.row(),
              kept ? found.get(place++) : Map.of(),
              event.changedAt()));
    }
    readAgain(changes, told, cases);
    before = toldLast(events, told);
    return cases;
  }

  /** The children of a large transaction come batches later, but were read with their records. */
  private Told toldLast(List<LogEvent.Main> events, Set<String> told) {
    if (events.isEmpty()) {
      return before;
    }
    @Nullable Object last = events.getLast().transaction();
    if (last == null || !last.equals(before.transaction()) || before.keys().size() > MOST_TOLD) {
      return new Told(last, told);
    }
    Set<String> keys = new HashSet<>(before.keys());
    keys.addAll(told);
    return new Told(last, keys);
  }

  /** Reads the main rows of changed children again, unless the batch tells of them anyway. */
  private void readAgain(List<LogEvent.ChildChange> changes, Set<String> told, List<Captured> cases)
      throws CaptureException {
    Map<String, LogEvent.ChildChange> latest = new HashMap<>();
    Map<String, SourceRow> parents = new LinkedHashMap<>();
    for (String name : log.children().keySet()) {
      List<LogEvent.ChildChange> ofChild =
          changes.stream().filter(change -> change.child().equals(name)).toList();
      List<String> columns = List.copyOf(child(name).parent().values());
      Map<List<String>, LogEvent.ChildChange> byParent = new LinkedHashMap<>();
      Map<List<String>, List<Object>> wanted = new LinkedHashMap<>();
      for (LogEvent.ChildChange change : ofChild) {
        for (List<Object> parent : change.parents()) {
          List<String> link = parent.stream().map(value -> value.toString().strip()).toList();
          byParent.put(link, change);
          wanted.put(link, parent);
        }
      }
      for (SourceRow row : rowsBy(columns, List.copyOf(wanted.values()))) {
        String key = RecordKeys.of(row, log.key());
        LogEvent.ChildChange change = byParent.get(link(row, columns));
        // A row whose key cannot be kept was quarantined when the log told of it.
        if (key != null
            && RecordKeys.canBeStored(key)
            && change != null
            && !told.contains(key)
            && !before.includes(key, change)) {
          parents.put(key, row);
          latest.merge(key, change, (a, b) -> a.version().compareTo(b.version()) >= 0 ? a : b);
        }
      }
    }
    List<Map<String, List<SourceRow>>> found = children.of(List.copyOf(parents.values()));
    int place = 0;
    for (Map.Entry<String, SourceRow> parent : parents.entrySet()) {
      LogEvent.ChildChange change = latest.get(parent.getKey());
      if (change != null) {
        cases.add(
            caseRow(
                parent.getKey(),
                ordered(parent.getKey(), change.version()),
                Operation.UPSERT,
                parent.getValue(),
                found.get(place),
                change.changedAt()));
      }
      place++;
    }
  }

  private List<LogEvent.Main> withUnchangedValues(List<LogEvent.Main> events)
      throws CaptureException {
    List<List<Object>> wanted = new ArrayList<>();
    for (LogEvent.Main event : events) {
      if (isIncomplete(event)) {
        wanted.add(keyValues(event.row()));
      }
    }
    if (wanted.isEmpty()) {
      return events;
    }
    Map<String, SourceRow> current = new HashMap<>();
    for (SourceRow row : rowsBy(log.key(), wanted)) {
      String key = RecordKeys.of(row, log.key());
      if (key != null) {
        current.put(key, row);
      }
    }
    List<LogEvent.Main> whole = new ArrayList<>(events.size());
    for (LogEvent.Main event : events) {
      whole.add(isIncomplete(event) ? completed(event, current.get(event.key())) : event);
    }
    return whole;
  }

  private static boolean isIncomplete(LogEvent.Main event) {
    return event.operation() == Operation.UPSERT
        && event.row().columns().containsValue(StructRows.UNCHANGED);
  }

  private static LogEvent.Main completed(LogEvent.Main event, @Nullable SourceRow current) {
    Map<String, @Nullable Object> columns = new HashMap<>(event.row().columns());
    // A row that is gone by now will be told as removed; until then the value is unknown.
    columns.replaceAll(
        (column, value) ->
            StructRows.UNCHANGED.equals(value)
                ? (current == null ? null : current.value(column))
                : value);
    return new LogEvent.Main(
        event.key(),
        event.version(),
        event.operation(),
        new SourceRow(columns),
        event.phase(),
        event.transaction(),
        event.changedAt());
  }

  private List<SourceRow> rowsBy(List<String> columns, List<List<Object>> wanted)
      throws CaptureException {
    if (wanted.isEmpty()) {
      return List.of();
    }
    SourceTable table = source.table(log.table());
    return source.ask(
        log.table(),
        connection ->
            RowsByColumns.select(
                connection, table, EngineSettings.mainColumns(log), columns, wanted));
  }

  private Version ordered(String key, Version version) {
    return log.children().isEmpty() ? version : order.next(key, version);
  }

  private static Captured caseRow(
      String key,
      Version version,
      Operation operation,
      SourceRow row,
      Map<String, List<SourceRow>> children,
      @Nullable Instant changedAt) {
    return new Captured.CaseRow(key, version, operation, row, children, changedAt);
  }

  private Source.Child child(String name) {
    Source.Child child = log.children().get(name);
    if (child == null) {
      throw new IllegalArgumentException("The feed has no child " + name);
    }
    return child;
  }

  private List<Object> keyValues(SourceRow row) {
    List<Object> values = new ArrayList<>();
    for (String column : log.key()) {
      Object value = row.value(column);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static List<String> link(SourceRow row, List<String> columns) {
    List<String> link = new ArrayList<>();
    for (String column : columns) {
      link.add(String.valueOf(row.value(column)).strip());
    }
    return link;
  }
}
