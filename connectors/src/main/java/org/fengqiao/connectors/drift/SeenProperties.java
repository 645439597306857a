package org.fengqiao.connectors.drift;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.schemas.message.Operation;

/**
 * Learns the columns of sources whose rows name them: properties of objects, elements of documents.
 * The first load tells which columns every row has; a later row that lacks one of those is a
 * change, and no missing value.
 */
final class SeenProperties {

  private final FeedDrift drift;

  SeenProperties(FeedDrift drift) {
    this.drift = drift;
  }

  /** Looks at rows before they are handed on. */
  void look(List<Captured> captured, Phase phase) throws CaptureException {
    List<SourceRow> rows = new ArrayList<>();
    Map<String, List<SourceRow>> children = new LinkedHashMap<>();
    for (Captured one : captured) {
      if (one instanceof Captured.CaseRow row && row.operation() == Operation.UPSERT) {
        rows.add(row.row());
        row.children()
            .forEach(
                (name, some) ->
                    children.computeIfAbsent(name, none -> new ArrayList<>()).addAll(some));
      }
    }
    look(Part.ROW, rows, phase);
    for (Map.Entry<String, List<SourceRow>> child : children.entrySet()) {
      look(Part.inside(child.getKey()), child.getValue(), phase);
    }
  }

  private void look(Part part, List<SourceRow> rows, Phase phase) throws CaptureException {
    if (rows.isEmpty()) {
      return;
    }
    Set<String> any = new HashSet<>();
    Set<String> all = new HashSet<>(rows.getFirst().names());
    for (SourceRow row : rows) {
      any.addAll(row.names());
      all.retainAll(row.names());
    }
    List<ColumnShape> known = drift.known(part);
    List<ColumnShape> now = new ArrayList<>();
    for (ColumnShape column : known) {
      any.remove(column.name());
      if (column.nullable() || all.contains(column.name())) {
        now.add(column);
      } else if (phase == Phase.HISTORY) {
        now.add(column.optional());
      }
    }
    int place = known.size();
    for (String name : any.stream().sorted().toList()) {
      // One that the rows before lacked is one that rows may lack.
      now.add(ColumnShape.named(name, ++place, !known.isEmpty() || !all.contains(name)));
    }
    if (phase == Phase.LIVE) {
      drift.saw(part, now);
    } else if (!now.equals(known)) {
      drift.learn(part, now);
    }
  }
}
