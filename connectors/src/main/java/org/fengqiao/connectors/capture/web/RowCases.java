package org.fengqiao.connectors.capture.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.ServiceTime;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Makes captured rows of the rows in an answer. */
final class RowCases {

  private static final int MILLIS_IN_A_SECOND = 1000;

  private final Source.Service service;
  private final RowDigest digests;

  RowCases(Source.Service service, RowDigest digests) {
    this.service = service;
    this.digests = digests;
  }

  /**
   * A case, or an unreadable piece when the row has no key.
   *
   * @param content the row as the service wrote it
   */
  Captured of(SourceRow row, Map<String, List<SourceRow>> children, String content) {
    String key = RecordKeys.of(row, service.key());
    Instant changed = changed(row);
    // A row without a time is told from its older self by the sequence.
    Version version = new Version(changed == null ? 0 : changed.toEpochMilli(), 0);
    if (key == null || !RecordKeys.canBeStored(key)) {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return RecordKeys.unusable(key, service.key(), version, bytes, digests);
    }
    return new Captured.CaseRow(key, version, Operation.UPSERT, row, children, changed);
  }

  private @Nullable Instant changed(SourceRow row) {
    if (service.changed() == null) {
      return null;
    }
    Object value = row.value(service.changed());
    if (service.time().format() == ServiceTime.Format.SECONDS
        && value != null
        && value.toString().matches("\\d{9,11}")) {
      return Instant.ofEpochMilli(Long.parseLong(value.toString()) * MILLIS_IN_A_SECOND);
    }
    return SourceClock.read(value, service.time().zone());
  }
}
