package org.fengqiao.connectors.runner;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.CellLimit;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.mapping.MissedCodes.Missed;
import org.fengqiao.connectors.mapping.Rejection;
import org.fengqiao.connectors.quarantine.NewerVersions;
import org.fengqiao.connectors.quarantine.Quarantine;
import org.fengqiao.connectors.quarantine.RefusedRow;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one message of captured rows: each stands in it once, as a record or as a notice. */
final class BatchBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(BatchBuilder.class);

  private final Feed feed;
  private final RowMapper mapper;
  private final Quarantine quarantine;
  private final NewerVersions newer;
  private final CodeCounter codes;
  private final Clock clock;

  BatchBuilder(
      Feed feed,
      RowMapper mapper,
      Quarantine quarantine,
      NewerVersions newer,
      CodeCounter codes,
      Clock clock) {
    this.feed = feed;
    this.mapper = mapper;
    this.quarantine = quarantine;
    this.newer = newer;
    this.codes = codes;
    this.clock = clock;
  }

  /** Maps the rows and seals those that were refused, before anything is said of them. */
  RecordBatch build(List<Captured> rows, Phase phase) throws SQLException {
    List<CaseRecord> records = new ArrayList<>(rows.size());
    List<RowNotice> notices = new ArrayList<>();
    List<RefusedRow> refused = new ArrayList<>();
    List<Missed> missed = new ArrayList<>();
    for (Captured row : rows) {
      switch (row) {
        case Captured.Unreadable unreadable ->
            refused.add(
                new RefusedRow(
                    recordKey(row), row, unreadable.rule(), null, null, unreadable.reason()));
        case Captured.CaseRow caseRow -> {
          CellLimit.Breach breach = CellLimit.of(caseRow.row(), caseRow.children());
          if (breach != null) {
            refused.add(refusedRow(row, breach));
            continue;
          }
          switch (mapper.map(caseRow)) {
            case MappingResult.Mapped mapped -> {
              records.add(mapped.record());
              missed.addAll(codes.of(caseRow, mapped.record()));
            }
            case MappingResult.Excluded excluded ->
                notices.add(notice(row, Disposition.EXCLUDED, excluded.rule(), null));
            case MappingResult.Refused refusal -> refused.add(refusedRow(row, refusal));
          }
        }
      }
    }
    for (RefusedRow row : refused) {
      notices.add(notice(row.captured(), Disposition.QUARANTINED, row.rule(), row.field()));
    }
    if (!refused.isEmpty()) {
      quarantine.keep(feed.name(), feed.version(), refused);
      refused.forEach(this::tell);
      newer.quarantined();
    }
    newer.sent(records, notices);
    codes.count(missed);
    return RecordBatch.newBuilder()
        .setBatchId(UUID.randomUUID().toString())
        .setFeed(feed.name())
        .setDepartment(feed.department())
        .setCapturedAt(clock.instant())
        .setHistory(phase == Phase.HISTORY)
        .setCaptured(rows.size())
        .setRecords(records)
        .setNotices(notices)
        .build();
  }

  private RefusedRow refusedRow(Captured row, MappingResult.Refused refusal) {
    Rejection first = refusal.first();
    return new RefusedRow(
        recordKey(row), row, first.rule(), first.field(), first.column(), first.remedy());
  }

  /** What the hub could not keep is met here, where the rows of every capture pass. */
  private RefusedRow refusedRow(Captured row, CellLimit.Breach breach) {
    String rule =
        switch (breach.kind()) {
          case NUL -> "C270";
          case TOO_LONG -> "C271";
        };
    String remedy = Problems.text(rule, breach.column(), CellLimit.LONGEST);
    return new RefusedRow(recordKey(row), row, rule, null, breach.column(), remedy);
  }

  private RowNotice notice(
      Captured row, Disposition disposition, String rule, @Nullable String field) {
    Version version = row.version();
    return RowNotice.newBuilder()
        .setRecordKey(recordKey(row))
        .setPosition(version.position())
        .setSequence(version.sequence())
        .setDisposition(disposition)
        .setRule(rule)
        .setField(field)
        .build();
  }

  private void tell(RefusedRow row) {
    LOG.warn(
        "feed {}: record {} broke rule {} at field {} (column {}) and is in the quarantine; {}",
        feed.name(),
        row.recordKey(),
        row.rule(),
        row.field(),
        row.column(),
        row.remedy());
  }

  private String recordKey(Captured row) {
    return feed.name() + ":" + row.key();
  }
}
