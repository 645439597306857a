package org.fengqiao.connectors.capture.difference;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.KeyChecks;
import org.fengqiao.connectors.capture.KeyedTable;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SeenVersions;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.capture.VersionedSink;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.Operation;

/**
 * Reads a whole table again and again and hands on what differs from what was handed on before: for
 * tables without a change column, where no log may be read. A row is gone when a complete reading
 * has not met its key.
 *
 * <p>The reading goes by pages in the source's own order, and what it meets is compared by exact
 * key in the edge's store. So it does not matter how the source sorts, and no more than a page is
 * ever held in memory.
 */
public final class DifferenceCapture implements Capture {

  private static final String FIRST_PASS = "first-pass";

  private final FeedPlace place;
  private final Source.Difference difference;
  private final ConnectionSettings connection;
  private final JdbcDrivers drivers;
  private final PositionStore positions;
  private final SeenVersions seen;
  private final ReadKeys readKeys;
  private final RemovalGuard guard;
  private final RowDigest digests;
  private final Clock clock;

  /**
   * Prepares the capture.
   *
   * @param feed the feed
   * @param difference where its rows come from
   * @param connection how to reach the database
   * @param drivers which databases can be reached
   * @param edgeStore where digests are kept
   * @param digests tells rows apart without keeping their content
   * @param clock gives the versions
   */
  public DifferenceCapture(
      Feed feed,
      Source.Difference difference,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      DataSource edgeStore,
      RowDigest digests,
      Clock clock) {
    this.place = new FeedPlace(feed.name(), difference.connection());
    this.difference = difference;
    this.connection = connection;
    this.drivers = drivers;
    this.positions = new PositionStore(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
    this.readKeys = new ReadKeys(edgeStore, feed.name());
    this.guard = new RemovalGuard(edgeStore, place, difference);
    this.digests = digests;
    this.clock = clock;
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    guard.check();
    KeyChecks checks = new KeyChecks(place, difference.table(), difference.key());
    VersionedSink versioned = new VersionedSink(seen, sink);
    while (true) {
      Phase phase = positions.read().containsKey(FIRST_PASS) ? Phase.LIVE : Phase.HISTORY;
      sink.state(phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
      // A connection for each reading: between two, which can lie hours apart, it would only be
      // held.
      try (JdbcSource source = new JdbcSource(place, connection, drivers)) {
        KeyedTable table =
            new KeyedTable(
                place,
                source,
                difference.table(),
                difference.key(),
                difference.columns(),
                difference.children(),
                digests);
        checks.check(source);
        read(table, checks, versioned, phase);
      }
      remove(versioned, phase);
      if (phase == Phase.HISTORY) {
        positions.write(Map.of(FIRST_PASS, "done"));
      }
      sink.state(FeedState.STREAMING);
      TimeUnit.MILLISECONDS.sleep(difference.every().toMillis());
    }
  }

  private void read(KeyedTable table, KeyChecks checks, VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException {
    Instant now = clock.instant();
    Version version = new Version(now.toEpochMilli(), 0);
    readKeys.begin();
    // Before anything else, for a reading that cannot be complete need not be made.
    List<SourceRow> withoutKey = table.withoutKey();
    List<SourceRow> page = table.first();
    while (!page.isEmpty()) {
      List<Captured> cases = table.cases(page, row -> version, row -> null);
      List<String> keys =
          cases.stream().filter(Captured.CaseRow.class::isInstance).map(Captured::key).toList();
      if (!readKeys.add(keys)) {
        throw checks.notApart();
      }
      sink.accept(cases, phase);
      page = table.isLast(page) ? List.of() : table.after(page.getLast());
    }
    if (!withoutKey.isEmpty()) {
      sink.accept(table.cases(withoutKey, row -> version, row -> null), phase);
    }
  }

  /** Only after a complete reading. */
  private void remove(VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException {
    if (!readKeys.isComplete()) {
      throw place.waits("C253", difference.table());
    }
    guard.allow(readKeys.countGone(), readKeys.countHeld());
    Version version = new Version(clock.instant().toEpochMilli(), 0);
    List<String> gone = readKeys.goneAfter("");
    while (!gone.isEmpty()) {
      List<Captured> removed = new ArrayList<>(gone.size());
      for (String key : gone) {
        removed.add(
            new Captured.CaseRow(
                key,
                version,
                Operation.DELETE,
                KeyedTable.keyRow(difference.key(), key),
                Map.of(),
                null));
      }
      sink.accept(removed, phase);
      gone = readKeys.goneAfter(gone.getLast());
    }
    guard.spend();
  }
}
