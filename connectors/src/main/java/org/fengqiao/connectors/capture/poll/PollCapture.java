package org.fengqiao.connectors.capture.poll;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.ChildRows;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.KeyChecks;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowQuestion;
import org.fengqiao.connectors.capture.SeenVersions;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.VersionedSink;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Asks a table again and again for rows whose change column moved, be it a time or a number. Sees
 * no deletes.
 */
public final class PollCapture implements Capture {

  private static final String FIRST_PASS = "first-pass";
  private static final String MAIN = "main";
  private static final String CHILD = "child:";

  private final FeedPlace place;
  private final Source.Poll poll;
  private final ConnectionSettings connection;
  private final JdbcDrivers drivers;
  private final PositionStore positions;
  private final SeenVersions seen;
  private final RowDigest digests;
  private final Clock clock;

  /**
   * Prepares the capture.
   *
   * @param feed the feed
   * @param poll where its rows come from
   * @param connection how to reach the database
   * @param drivers which databases can be reached
   * @param edgeStore where positions are kept
   * @param digests tells rows apart without keeping their content
   * @param clock tells which change times lie ahead
   */
  public PollCapture(
      Feed feed,
      Source.Poll poll,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      DataSource edgeStore,
      RowDigest digests,
      Clock clock) {
    this.place = new FeedPlace(feed.name(), poll.connection());
    this.poll = poll;
    this.connection = connection;
    this.drivers = drivers;
    this.positions = new PositionStore(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
    this.digests = digests;
    this.clock = clock;
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    try (JdbcSource source = new JdbcSource(place, connection, drivers)) {
      ChangeScale scale = ChangeKind.scale(place, poll, source, clock);
      PollTable table = new PollTable(poll, source, scale);
      new KeyChecks(place, poll.table(), poll.key()).check(source);
      PolledCases cases =
          new PolledCases(place, poll, scale, new ChildRows(source, poll.children()), digests);
      VersionedSink versioned = new VersionedSink(seen, sink);
      while (true) {
        Phase phase = positions.read().containsKey(FIRST_PASS) ? Phase.LIVE : Phase.HISTORY;
        sink.state(phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
        if (phase == Phase.HISTORY) {
          startChildren(table, scale);
        }
        Map<String, Long> watermarks = watermarks(scale);
        Map<String, Long> reached = new HashMap<>();
        readMain(table, scale, cases, versioned, phase, watermarks.get(MAIN));
        if (phase == Phase.LIVE) {
          readChildren(table, scale, cases, versioned, watermarks, reached);
        }
        store(scale, reached);
        if (phase == Phase.HISTORY) {
          positions.write(Map.of(FIRST_PASS, "done"));
          sink.state(FeedState.STREAMING);
        }
        TimeUnit.MILLISECONDS.sleep(poll.every().toMillis());
      }
    }
  }

  /**
   * Lets the next look begin with the table's first row. What was handed on before and has not
   * changed since is dropped; the rest is told as live, for it may be news.
   */
  public static void rewind(PositionStore positions) throws CaptureException {
    positions.forget(MAIN);
  }

  private void readMain(
      PollTable table,
      ChangeScale scale,
      PolledCases cases,
      VersionedSink sink,
      Phase phase,
      @Nullable Long watermark)
      throws InterruptedException, CaptureException {
    if (watermark == null) {
      readUnstamped(table, cases, sink, phase);
    }
    Long since = watermark == null ? null : scale.since(watermark);
    SourceRow after = null;
    List<SourceRow> page;
    do {
      page = table.changed(since, after);
      if (page.isEmpty()) {
        return;
      }
      sink.accept(cases.of(page), phase);
      after = lastWithKey(page);
      Long last = scale.mark(after.value(poll.changed()));
      if (last != null && (watermark == null || last > watermark)) {
        watermark = last;
        store(scale, Map.of(MAIN, last));
      }
    } while (page.size() == RowQuestion.PAGE);
  }

  private void readUnstamped(PollTable table, PolledCases cases, VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException {
    List<SourceRow> page = table.unstamped(null);
    while (!page.isEmpty()) {
      sink.accept(cases.of(page), phase);
      page = table.unstamped(lastWithKey(page));
    }
  }

  /**
   * The first pass brings children with their main rows; later ones are asked for from the newest
   * that stood there before the pass began.
   */
  private void startChildren(PollTable table, ChangeScale scale) throws CaptureException {
    Map<String, Long> known = watermarks(scale);
    Map<String, Long> start = new HashMap<>();
    for (Map.Entry<String, Child> child : poll.children().entrySet()) {
      String changed = child.getValue().changed();
      if (changed != null && !known.containsKey(CHILD + child.getKey())) {
        Long newest = table.newest(child.getValue(), changed);
        start.put(CHILD + child.getKey(), newest == null ? 0L : newest);
      }
    }
    store(scale, start);
  }

  private void readChildren(
      PollTable table,
      ChangeScale scale,
      PolledCases cases,
      VersionedSink sink,
      Map<String, Long> watermarks,
      Map<String, Long> reached)
      throws InterruptedException, CaptureException {
    for (Map.Entry<String, Child> entry : poll.children().entrySet()) {
      Child child = entry.getValue();
      String changed = child.changed();
      if (changed == null) {
        continue;
      }
      Long watermark = watermarks.get(CHILD + entry.getKey());
      List<SourceRow> links =
          table.changedParents(
              child, changed, scale.since(Objects.requireNonNullElse(watermark, 0L)));
      for (int from = 0; from < links.size(); from += RowQuestion.PAGE) {
        List<SourceRow> some = links.subList(from, Math.min(links.size(), from + RowQuestion.PAGE));
        List<SourceRow> parents =
            table.linked(List.copyOf(child.parent().values()), values(some, child));
        sink.accept(cases.of(parents), Phase.LIVE);
        Long newest = scale.mark(some.getLast().value("newest"));
        if (newest != null && (watermark == null || newest > watermark)) {
          reached.put(CHILD + entry.getKey(), newest);
        }
      }
    }
  }

  private static List<List<Object>> values(List<SourceRow> links, Child child) {
    List<List<Object>> values = new ArrayList<>();
    for (SourceRow link : links) {
      List<Object> parent =
          child.parent().keySet().stream()
              .flatMap(column -> Stream.ofNullable(link.value(column)))
              .toList();
      if (parent.size() == child.parent().size()) {
        values.add(parent);
      }
    }
    return values;
  }

  /** The row after which the next page begins: a place must have a key. */
  private SourceRow lastWithKey(List<SourceRow> page) throws CaptureException {
    for (SourceRow row : page.reversed()) {
      if (poll.key().stream().allMatch(column -> row.value(column) != null)) {
        return row;
      }
    }
    throw place.stops("C203", poll.table(), String.join(", ", poll.key()));
  }

  private Map<String, Long> watermarks(ChangeScale scale) throws CaptureException {
    Map<String, Long> watermarks = new HashMap<>();
    for (Map.Entry<String, String> position : positions.read().entrySet()) {
      if (!position.getKey().equals(FIRST_PASS)) {
        watermarks.put(position.getKey(), scale.parse(position.getValue()));
      }
    }
    return watermarks;
  }

  private void store(ChangeScale scale, Map<String, Long> reached) throws CaptureException {
    Map<String, String> written = new HashMap<>();
    reached.forEach((name, mark) -> written.put(name, scale.text(scale.remembered(mark))));
    if (!written.isEmpty()) {
      positions.write(written);
    }
  }
}
