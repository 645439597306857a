package org.fengqiao.connectors.capture.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SeenVersions;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.VersionedSink;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/** Asks a table again and again for rows whose change column moved. Sees no deletes. */
public final class PollCapture implements Capture {

  private static final String FIRST_PASS = "first-pass";
  private static final String MAIN = "main";
  private static final String CHILD = "child:";

  private final FeedPlace place;
  private final Source.Poll poll;
  private final ConnectionSettings connection;
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
   * @param edgeStore where positions are kept
   * @param digests tells rows apart without keeping their content
   * @param clock tells which change times lie ahead
   */
  public PollCapture(
      Feed feed,
      Source.Poll poll,
      ConnectionSettings connection,
      DataSource edgeStore,
      RowDigest digests,
      Clock clock) {
    this.place = new FeedPlace(feed.name(), poll.connection());
    this.poll = poll;
    this.connection = connection;
    this.positions = new PositionStore(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
    this.digests = digests;
    this.clock = clock;
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    try (JdbcSource source = new JdbcSource(place, connection)) {
      PollTable table = new PollTable(poll, source);
      new PollChecks(place, poll, source).check();
      PolledCases cases =
          new PolledCases(place, poll, new ChildRows(source, poll.children()), digests);
      VersionedSink versioned = new VersionedSink(seen, sink);
      while (true) {
        Phase phase = positions.read().containsKey(FIRST_PASS) ? Phase.LIVE : Phase.HISTORY;
        sink.state(phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
        if (phase == Phase.HISTORY) {
          startChildren(table);
        }
        Map<String, Instant> watermarks = watermarks();
        Map<String, Instant> reached = new HashMap<>();
        readMain(table, cases, versioned, phase, watermarks.get(MAIN));
        if (phase == Phase.LIVE) {
          readChildren(table, cases, versioned, watermarks, reached);
        }
        store(reached);
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
      PolledCases cases,
      VersionedSink sink,
      Phase phase,
      @Nullable Instant watermark)
      throws InterruptedException, CaptureException {
    if (watermark == null) {
      readUnstamped(table, cases, sink, phase);
    }
    Instant since = watermark == null ? Instant.EPOCH : watermark.minus(poll.overlap());
    SourceRow after = null;
    List<SourceRow> page;
    do {
      page = table.changed(since, after);
      if (page.isEmpty()) {
        return;
      }
      sink.accept(cases.of(page), phase);
      after = lastWithKey(page);
      Instant last = SourceClock.read(after.value(poll.changed()));
      if (last != null && (watermark == null || last.isAfter(watermark))) {
        watermark = last;
        store(Map.of(MAIN, last));
      }
    } while (page.size() == PollQueries.PAGE);
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
  private void startChildren(PollTable table) throws CaptureException {
    Map<String, Instant> known = watermarks();
    Map<String, Instant> start = new HashMap<>();
    for (Map.Entry<String, Child> child : poll.children().entrySet()) {
      String changed = child.getValue().changed();
      if (changed != null && !known.containsKey(CHILD + child.getKey())) {
        Instant newest = table.newest(child.getValue(), changed);
        start.put(CHILD + child.getKey(), newest == null ? Instant.EPOCH : newest);
      }
    }
    store(start);
  }

  private void readChildren(
      PollTable table,
      PolledCases cases,
      VersionedSink sink,
      Map<String, Instant> watermarks,
      Map<String, Instant> reached)
      throws InterruptedException, CaptureException {
    for (Map.Entry<String, Child> entry : poll.children().entrySet()) {
      Child child = entry.getValue();
      String changed = child.changed();
      if (changed == null) {
        continue;
      }
      Instant watermark = watermarks.get(CHILD + entry.getKey());
      Instant since = watermark == null ? Instant.EPOCH : watermark.minus(poll.overlap());
      List<SourceRow> links = table.changedParents(child, changed, since);
      for (int from = 0; from < links.size(); from += PollQueries.PAGE) {
        List<SourceRow> some = links.subList(from, Math.min(links.size(), from + PollQueries.PAGE));
        List<SourceRow> parents =
            table.linked(List.copyOf(child.parent().values()), values(some, child));
        sink.accept(cases.of(parents), Phase.LIVE);
        Instant newest = SourceClock.read(some.getLast().value("newest"));
        if (newest != null && (watermark == null || newest.isAfter(watermark))) {
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

  private Map<String, Instant> watermarks() throws CaptureException {
    Map<String, Instant> watermarks = new HashMap<>();
    for (Map.Entry<String, String> position : positions.read().entrySet()) {
      if (!position.getKey().equals(FIRST_PASS)) {
        watermarks.put(position.getKey(), Instant.parse(position.getValue()));
      }
    }
    return watermarks;
  }

  private void store(Map<String, Instant> reached) throws CaptureException {
    Map<String, String> written = new HashMap<>();
    reached.forEach(
        (name, instant) -> written.put(name, SourceClock.notAhead(instant, clock).toString()));
    if (!written.isEmpty()) {
      positions.write(written);
    }
  }
}
