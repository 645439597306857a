package org.fengqiao.connectors.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.connectors.control.FeedVersions;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.quarantine.OpenRows;
import org.fengqiao.connectors.quarantine.OpenRows.Settlement;
import org.fengqiao.connectors.quarantine.QuarantinedRow;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.fengqiao.schemas.wire.MessageCodec;

/**
 * Settles replayed rows and leaves the batch that tells of them with the edge. The caller commits,
 * so that both happen or neither.
 */
final class ReplayBatches {

  private static final MessageCodec<RecordBatch> CODEC = MessageCodec.of(RecordBatch.class);
  private static final String LEAVE =
      """
      insert into edge.replay_batch (batch_id, feed, row_count, ordered_by, reason, body)
      values (?, ?, ?, ?, ?, ?)""";

  private final Connection store;
  private final OpenRows open;
  private final Map<String, FeedMapping> feeds;
  private final Clock clock;

  ReplayBatches(Connection store, Map<String, FeedMapping> feeds, Clock clock) {
    this.store = store;
    this.open = new OpenRows(store);
    this.feeds = Map.copyOf(feeds);
    this.clock = clock;
  }

  /** Returns how many batches were left with the edge: one for each feed with rows to tell of. */
  int write(List<ReplayedRow> replayed, ReplayOrder order) throws SQLException {
    Map<String, List<ReplayedRow>> byFeed =
        replayed.stream()
            .filter(row -> row.effect() != Effect.CLOSED)
            .collect(Collectors.groupingBy(row -> row.row().address().feed()));
    int written = 0;
    for (Map.Entry<String, List<ReplayedRow>> rows : byFeed.entrySet()) {
      FeedMapping mapping = feeds.get(rows.getKey());
      if (mapping != null && write(mapping.feed(), rows.getValue(), order)) {
        written++;
      }
    }
    return written;
  }

  private boolean write(Feed feed, List<ReplayedRow> rows, ReplayOrder order) throws SQLException {
    List<CaseRecord> records = new ArrayList<>();
    List<RowNotice> notices = new ArrayList<>();
    List<QuarantinedRow> refused = new ArrayList<>();
    for (ReplayedRow row : rows) {
      switch (row) {
        case ReplayedRow.Accepted accepted -> records.add(accepted.record());
        case ReplayedRow.Excluded excluded -> notices.add(notice(excluded));
        case ReplayedRow.Refused still ->
            refused.add(still.row().refusedFor(still.rejection(), feed.version()));
        case ReplayedRow.Closed closed -> {
          // It stays as it is.
        }
      }
    }
    open.refuse(refused);
    for (Settlement settlement : Settlement.values()) {
      open.settle(
          rows.stream()
              .filter(row -> row.effect().name().equals(settlement.name()))
              .map(ReplayedRow::row)
              .toList(),
          settlement,
          feed.version());
    }
    if (records.isEmpty() && notices.isEmpty()) {
      return false;
    }
    if (!new FeedVersions(store).keep(feed)) {
      throw new IllegalStateException(
          "Another file of " + feed.name() + " has just run under version " + feed.version());
    }
    leave(batch(feed, records, notices), order);
    return true;
  }

  private static RowNotice notice(ReplayedRow.Excluded row) {
    return RowNotice.newBuilder()
        .setRecordKey(row.row().address().recordKey())
        .setPosition(row.row().address().version().position())
        .setSequence(row.row().address().version().sequence())
        .setDisposition(Disposition.EXCLUDED)
        .setRule(row.rule())
        .build();
  }

  /** History, whatever the rows are: figures follow them, no alert does. */
  private RecordBatch batch(Feed feed, List<CaseRecord> records, List<RowNotice> notices) {
    return RecordBatch.newBuilder()
        .setBatchId(UUID.randomUUID().toString())
        .setFeed(feed.name())
        .setDepartment(feed.department())
        .setCapturedAt(clock.instant())
        .setHistory(true)
        .setCaptured(records.size() + notices.size())
        .setRecords(records)
        .setNotices(notices)
        .build();
  }

  private void leave(RecordBatch batch, ReplayOrder order) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(LEAVE)) {
      statement.setObject(1, UUID.fromString(batch.getBatchId()));
      statement.setString(2, batch.getFeed());
      statement.setInt(3, batch.getCaptured());
      statement.setString(4, order.who().name());
      statement.setString(5, order.reason());
      statement.setBytes(6, CODEC.encode(batch));
      statement.executeUpdate();
    }
  }
}
