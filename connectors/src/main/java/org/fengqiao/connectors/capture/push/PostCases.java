package org.fengqiao.connectors.capture.push;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.CellLimit;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Makes captured rows of the rows in one post. */
final class PostCases {

  private final Source.Push push;
  private final RowDigest digests;
  private final Operation operation;
  private final Instant posted;

  PostCases(Source.Push push, RowDigest digests, Operation operation, Instant posted) {
    this.push = push;
    this.digests = digests;
    this.operation = operation;
    this.posted = posted;
  }

  /**
   * A case, or an unreadable piece when the row has no key, or a cell that nothing could keep.
   *
   * @param content the row as it was posted
   */
  Captured of(SourceRow row, Map<String, List<SourceRow>> children, String content) {
    String key = RecordKeys.of(row, push.key());
    if (key == null || !RecordKeys.canBeStored(key)) {
      return RecordKeys.unusable(key, push.key(), version(posted), bytes(content), digests);
    }
    CellLimit.Breach breach = CellLimit.of(row, children);
    if (breach != null) {
      String rule =
          switch (breach.kind()) {
            case NUL -> "F221";
            case TOO_LONG -> "F222";
          };
      return unreadable(content, rule, breach.column(), CellLimit.LONGEST);
    }
    Instant changed = changed(row);
    return new Captured.CaseRow(
        key, version(changed == null ? posted : changed), operation, row, children, changed);
  }

  /** Whether the sender holds the rows or has removed them. */
  Operation operation() {
    return operation;
  }

  /** A piece that no row could be made of; it goes by a name of its content. */
  Captured.Unreadable unreadable(String content, String rule, Object... arguments) {
    byte[] bytes = bytes(content);
    return new Captured.Unreadable(
        "no-row-" + digests.name(bytes),
        version(posted),
        bytes,
        rule,
        Problems.text(rule, arguments));
  }

  private @Nullable Instant changed(SourceRow row) {
    String column = push.changed();
    return column == null ? null : SourceClock.read(row.value(column));
  }

  private static Version version(Instant time) {
    return new Version(time.toEpochMilli(), 0);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
