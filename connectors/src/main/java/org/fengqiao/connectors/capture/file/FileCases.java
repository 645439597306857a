package org.fengqiao.connectors.capture.file;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.CellLimit;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Makes captured rows of what stands in one file. */
final class FileCases {

  private final Source.Folder folder;
  private final String file;
  private final Instant modified;

  FileCases(Source.Folder folder, String file, Instant modified) {
    this.folder = folder;
    this.file = SafeName.of(file);
    this.modified = modified;
  }

  /** A case, or an unreadable piece when the row has no key. */
  Captured of(SourceRow row, Map<String, List<SourceRow>> children, String place) {
    String key = RecordKeys.of(row, folder.key());
    if (key == null) {
      return unreadable(place, row.columns().toString(), "F203", folder.key());
    }
    if (!RecordKeys.canBeStored(key)) {
      return unreadable(
          place, row.columns().toString(), "F204", folder.key(), RecordKeys.LONGEST_KEY);
    }
    CellLimit.Breach breach = CellLimit.of(row, children);
    if (breach != null) {
      return unreadable(
          place,
          row.columns().toString(),
          switch (breach.kind()) {
            case NUL -> "F205";
            case TOO_LONG -> "F206";
          },
          breach.column(),
          CellLimit.LONGEST);
    }
    Instant changed =
        folder.changed() == null ? null : SourceClock.read(row.value(folder.changed()));
    Instant position = changed == null ? modified : changed;
    return new Captured.CaseRow(
        key, new Version(position.toEpochMilli(), 0), Operation.UPSERT, row, children, changed);
  }

  /** A piece of the file that no row could be made of; the arguments fill the rule's text. */
  Captured.Unreadable unreadable(
      String place, @Nullable String content, String rule, Object... arguments) {
    String key = file + ":" + place;
    return new Captured.Unreadable(
        key,
        new Version(modified.toEpochMilli(), 0),
        (content == null ? "" : content).getBytes(StandardCharsets.UTF_8),
        rule,
        key + " " + Problems.text(rule, arguments));
  }
}
