package org.fengqiao.connectors.capture.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ChildRows;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Makes captured cases of polled main rows and the child rows that hang from them. */
final class PolledCases {

  private final FeedPlace feedPlace;
  private final Source.Poll poll;
  private final ChangeScale scale;
  private final ChildRows children;
  private final RowDigest digests;

  PolledCases(
      FeedPlace feedPlace,
      Source.Poll poll,
      ChangeScale scale,
      ChildRows children,
      RowDigest digests) {
    this.feedPlace = feedPlace;
    this.poll = poll;
    this.scale = scale;
    this.children = children;
    this.digests = digests;
  }

  /** The cases of main rows, in order. */
  List<Captured> of(List<SourceRow> rows) throws CaptureException {
    List<Map<String, List<SourceRow>>> found = children.of(rows);
    List<Captured> captured = new ArrayList<>(rows.size());
    Set<String> keys = HashSet.newHashSet(rows.size());
    for (int place = 0; place < rows.size(); place++) {
      SourceRow row = rows.get(place);
      String key = RecordKeys.of(row, poll.key());
      Long newest = newest(row, found.get(place));
      Instant changed = newest == null ? null : scale.changedAt(newest);
      Version version = new Version(newest == null ? 0 : scale.position(newest), 0);
      if (key == null || !RecordKeys.canBeStored(key)) {
        captured.add(RecordKeys.unusable(key, poll.key(), version, row, digests));
      } else if (keys.add(key)) {
        captured.add(
            new Captured.CaseRow(key, version, Operation.UPSERT, row, found.get(place), changed));
      } else {
        // One question gives a row once, so these are two rows of one key.
        throw feedPlace.stops("C203", poll.table(), String.join(", ", poll.key()));
      }
    }
    return captured;
  }

  /** The newest change of the row and its children: the same however the row was come by. */
  private @Nullable Long newest(SourceRow row, Map<String, List<SourceRow>> found) {
    Long newest = scale.mark(row.value(poll.changed()));
    for (Map.Entry<String, Child> child : poll.children().entrySet()) {
      String changed = child.getValue().changed();
      if (changed == null) {
        continue;
      }
      for (SourceRow childRow : found.getOrDefault(child.getKey(), List.of())) {
        Long at = scale.mark(childRow.value(changed));
        if (at != null && (newest == null || at > newest)) {
          newest = at;
        }
      }
    }
    return newest;
  }
}
