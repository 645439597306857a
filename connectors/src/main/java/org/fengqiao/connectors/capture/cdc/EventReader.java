package org.fengqiao.connectors.capture.cdc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a record of the engine means to the feed. */
final class EventReader {

  private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

  private static final String EMPTIED = "t";

  private final Feed feed;
  private final Source.Log log;
  private final LogPosition positions;
  private final LogLoads.Load load;
  private final RowDigest digests;
  private final String mainTable;
  private final Map<String, String> childNames = new HashMap<>();
  private final StructRows rows;
  private final StructRows childRows;

  EventReader(
      Feed feed,
      Source.Log log,
      LogPosition positions,
      LogLoads.Load load,
      RowDigest digests,
      Runnable reshaped) {
    this.feed = feed;
    this.log = log;
    this.positions = positions;
    this.load = load;
    this.digests = digests;
    this.rows = new StructRows(EngineSettings.mainColumns(log), reshaped);
    this.childRows = new StructRows(List.of(), reshaped);
    this.mainTable = log.table().toLowerCase(Locale.ROOT);
    log.children()
        .forEach((name, child) -> childNames.put(child.table().toLowerCase(Locale.ROOT), name));
  }

  LogEvent read(SourceRecord record) throws CaptureException {
    if (!(record.value() instanceof Struct change) || change.schema().field("op") == null) {
      return new LogEvent.Heartbeat();
    }
    Struct source = change.getStruct("source");
    String table = positions.table(source).toLowerCase(Locale.ROOT);
    String child = childNames.get(table);
    if (change.getString("op").equals(EMPTIED) && (child != null || table.equals(mainTable))) {
      return new LogEvent.Emptied(table, String.valueOf(positions.group(record)), time(source));
    }
    if (child != null) {
      return childChange(child, record, change, source);
    }
    return table.equals(mainTable) ? main(record, change, source) : new LogEvent.Heartbeat();
  }

  /** Whether the record comes from the first load. */
  static boolean isSnapshot(SourceRecord record) {
    return record.value() instanceof Struct change
        && change.schema().field("source") != null
        && change.getStruct("source").getString("snapshot") instanceof String flag
        && !flag.equals("false");
  }

  private LogEvent main(SourceRecord record, Struct change, Struct source) throws CaptureException {
    String op = change.getString("op");
    Struct image = change.getStruct(op.equals("d") ? "before" : "after");
    if (image == null) {
      throw new FeedPlace(feed.name(), log.connection()).stops("C230", log.table());
    }
    SourceRow row = rows.read(image);
    if (log.key().stream().anyMatch(column -> StructRows.UNCHANGED.equals(row.value(column)))) {
      throw new FeedPlace(feed.name(), log.connection()).stops("C231", log.table(), log.key());
    }
    boolean snapshot = op.equals("r");
    Operation operation = op.equals("d") ? Operation.DELETE : Operation.UPSERT;
    Version version =
        load.raised(
            snapshot ? positions.ofSnapshot(source) : positions.ofChange(record, operation));
    Phase phase = snapshot ? Phase.HISTORY : Phase.LIVE;
    String key = RecordKeys.of(row, log.key());
    if (key == null || !RecordKeys.canBeStored(key)) {
      return new LogEvent.Unusable(
          RecordKeys.unusable(key, log.key(), version, row, digests), phase);
    }
    return new LogEvent.Main(
        key,
        version,
        operation,
        row,
        phase,
        snapshot ? null : positions.transaction(record),
        snapshot ? null : time(source));
  }

  private LogEvent childChange(String name, SourceRecord record, Struct change, Struct source) {
    if (change.getString("op").equals("r")) {
      return new LogEvent.Heartbeat();
    }
    Child child = Objects.requireNonNull(log.children().get(name));
    List<List<Object>> parents = new ArrayList<>();
    for (String side : List.of("before", "after")) {
      Struct image = change.schema().field(side) == null ? null : change.getStruct(side);
      if (image != null) {
        List<Object> parent = link(childRows.read(image), child);
        if (parent != null && !parents.contains(parent)) {
          parents.add(parent);
        }
      }
    }
    if (parents.isEmpty()) {
      LOG.warn(
          "{}",
          new FeedPlace(feed.name(), log.connection()).text("C216", child.table(), log.table()));
    }
    return new LogEvent.ChildChange(
        name,
        parents,
        load.raised(positions.ofChange(record, Operation.UPSERT)),
        positions.transaction(record),
        time(source));
  }

  private static @Nullable List<Object> link(SourceRow row, Child child) {
    List<Object> link = new ArrayList<>();
    for (String column : child.parent().keySet()) {
      Object value = row.value(column);
      if (value == null) {
        return null;
      }
      link.add(value);
    }
    return link;
  }

  private static @Nullable Instant time(Struct source) {
    Long millis = source.getInt64("ts_ms");
    return millis == null || millis <= 0 ? null : Instant.ofEpochMilli(millis);
  }
}
