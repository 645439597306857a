package org.fengqiao.connectors.capture.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SeenVersions;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.VersionedSink;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service again and again for what changed. The watermark moves only after a pass through
 * all pages that missed none: rows slip from page to page when others change or go while they are
 * read, so a pass of several pages is repeated until it brings nothing that the next question would
 * not reach.
 */
public final class ServiceCapture implements Capture {

  private static final String WATERMARK = "main";
  // A source that changes faster than it is read keeps its watermark, and is asked again later.
  private static final int MOST_PASSES = 5;

  private final FeedPlace place;
  private final Source.Service service;
  private final ConnectionSettings connection;
  private final PositionStore positions;
  private final SeenVersions seen;
  private final RowDigest digests;
  private final Clock clock;
  private final Patience patience;

  /**
   * Prepares the capture.
   *
   * @param feed the feed
   * @param service where its rows come from
   * @param connection base url of the service, and its user and secret if it asks for them
   * @param edgeStore where positions are kept
   * @param digests tells rows apart without keeping their content
   * @param clock tells which change times lie ahead
   */
  public ServiceCapture(
      Feed feed,
      Source.Service service,
      ConnectionSettings connection,
      DataSource edgeStore,
      RowDigest digests,
      Clock clock) {
    this(feed, service, connection, edgeStore, digests, clock, Patience.OF_A_FEED);
  }

  /** A capture of given patience. */
  ServiceCapture(
      Feed feed,
      Source.Service service,
      ConnectionSettings connection,
      DataSource edgeStore,
      RowDigest digests,
      Clock clock,
      Patience patience) {
    this.place = new FeedPlace(feed.name(), service.connection());
    this.service = service;
    this.connection = connection;
    this.positions = new PositionStore(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
    this.digests = digests;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    VersionedSink versioned = new VersionedSink(seen, sink);
    try (WebService asked = new WebService(place, service, connection, digests, clock, patience)) {
      while (true) {
        follow(asked, versioned, sink);
        sink.state(FeedState.STREAMING);
        TimeUnit.MILLISECONDS.sleep(service.every().toMillis());
      }
    }
  }

  /**
   * Lets the next pass begin with the service's first row. What was handed on before and has not
   * changed since is dropped; the rest is told as live, for it may be news.
   */
  public static void rewind(PositionStore positions, Source.Service service)
      throws CaptureException {
    if (positions.read().containsKey(WATERMARK)) {
      positions.write(Map.of(WATERMARK, Instant.EPOCH.plus(service.overlap()).toString()));
    }
  }

  private void follow(WebService asked, VersionedSink versioned, CaptureSink sink)
      throws InterruptedException, CaptureException {
    String stored = positions.read().get(WATERMARK);
    Instant watermark = stored == null ? null : Instant.parse(stored);
    Phase phase = watermark == null ? Phase.HISTORY : Phase.LIVE;
    Instant since = watermark == null ? Instant.EPOCH : watermark.minus(service.overlap());
    Instant began = clock.instant();
    Pass pass = new Pass(place, service, since, phase);
    pass.read(asked, versioned, sink, began);
    for (int passes = 1; pass.mayHaveMissed(passes); passes++) {
      if (passes == MOST_PASSES) {
        return;
      }
      pass.read(asked, versioned, sink, clock.instant());
    }
    Instant newest = newest(pass, began, watermark);
    if (newest != null) {
      positions.write(Map.of(WATERMARK, SourceClock.notAhead(newest, clock).toString()));
    }
  }

  /** Where the service tells no change times, the time of the question must do. */
  private @Nullable Instant newest(Pass pass, Instant began, @Nullable Instant watermark)
      throws CaptureException {
    if (service.changed() == null) {
      return began;
    }
    Instant newest = pass.newest();
    if (newest == null && watermark == null && pass.rows() > 0) {
      throw place.stops("C410", service.changed(), pass.rows());
    }
    return newest == null || watermark != null && watermark.isAfter(newest) ? watermark : newest;
  }
}
