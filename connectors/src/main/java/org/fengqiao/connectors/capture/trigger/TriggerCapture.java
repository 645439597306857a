package org.fengqiao.connectors.capture.trigger;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
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
import org.jspecify.annotations.Nullable;

/**
 * Follows a change table that triggers fill: for databases whose log may not be read. Sees removed
 * rows, and every change as soon as it is committed; of several changes to one record between two
 * looks it hands on the newest state.
 *
 * <p>Nothing is ever written to the source. Where the capture goes on is a number up to which
 * nothing can still appear, so a transaction that drew its number early and commits late is not
 * passed over, whether the edge runs in between or not.
 */
public final class TriggerCapture implements Capture {

  private final FeedPlace place;
  private final Source.Trigger trigger;
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
   * @param trigger where its rows come from
   * @param connection how to reach the database
   * @param drivers which databases can be reached
   * @param edgeStore where positions are kept
   * @param digests tells rows apart without keeping their content
   * @param clock tells how long a number has been missing
   */
  public TriggerCapture(
      Feed feed,
      Source.Trigger trigger,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      DataSource edgeStore,
      RowDigest digests,
      Clock clock) {
    this.place = new FeedPlace(feed.name(), trigger.connection());
    this.trigger = trigger;
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
      new KeyChecks(place, trigger.table(), trigger.key()).check(source);
      KeyedTable table =
          new KeyedTable(
              place,
              source,
              trigger.table(),
              trigger.key(),
              trigger.columns(),
              trigger.children(),
              digests);
      ChangeTable changes = new ChangeTable(trigger, source);
      VersionedSink versioned = new VersionedSink(seen, sink);
      Progress progress = Progress.read(positions);
      if (!progress.isLoaded()) {
        sink.state(FeedState.SNAPSHOT);
        load(table, versioned);
        progress.loaded();
      }
      follow(changes, progress, new ChangedCases(trigger, table, digests), versioned, sink);
    }
  }

  /** Reads the whole table; what changes meanwhile stands in the change table. */
  private static void load(KeyedTable table, VersionedSink sink)
      throws InterruptedException, CaptureException {
    Version version = new Version(0, 0);
    List<SourceRow> withoutKey = table.withoutKey();
    if (!withoutKey.isEmpty()) {
      sink.accept(table.cases(withoutKey, row -> version, row -> null), Phase.HISTORY);
    }
    List<SourceRow> page = table.first();
    while (!page.isEmpty()) {
      sink.accept(table.cases(page, row -> version, row -> null), Phase.HISTORY);
      page = table.isLast(page) ? List.of() : table.after(page.getLast());
    }
  }

  private void follow(
      ChangeTable changes,
      Progress progress,
      ChangedCases cases,
      VersionedSink versioned,
      CaptureSink sink)
      throws InterruptedException, CaptureException {
    long top = progress.settled();
    Gaps gaps = new Gaps(trigger.late(), clock);
    while (true) {
      sink.state(FeedState.STREAMING);
      checkBounds(changes.bounds(), progress.newest());
      List<SourceRow> late = changes.within(gaps.open());
      while (!late.isEmpty()) {
        versioned.accept(cases.of(late), Phase.LIVE);
        late.forEach(change -> gaps.met(ChangeTable.number(change)));
        late = changes.within(gaps.open());
      }
      gaps.giveUp();
      progress.settles(gaps.settled(top));
      List<SourceRow> page = changes.after(top);
      while (!page.isEmpty()) {
        versioned.accept(cases.of(page), Phase.LIVE);
        for (SourceRow change : page) {
          gaps.between(top, ChangeTable.number(change));
          top = ChangeTable.number(change);
        }
        progress.reached(gaps.settled(top), top);
        page = changes.after(top);
      }
      TimeUnit.MILLISECONDS.sleep(trigger.every().toMillis());
    }
  }

  /** The administrator's purge leaves the last row that it could take, so a missing one is told. */
  private void checkBounds(ChangeTable.Bounds there, @Nullable Long newest)
      throws CaptureException {
    Long first = there.first();
    Long last = there.last();
    if (newest == null || first == null || last == null) {
      return;
    }
    if (last < newest) {
      throw place.stops("C255", trigger.changes(), last, newest, place.feed());
    }
    if (first > newest + 1) {
      throw place.stops("C256", trigger.changes(), newest + 1, first - 1, place.feed());
    }
  }
}
