package org.fengqiao.connectors.capture.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Asks a paged service again and again for what changed. The watermark moves only after a pass
 * through all pages, for rows can slip from page to page while they are read.
 */
public final class RestCapture implements Capture {

  private static final String WATERMARK = "main";
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

  private final FeedPlace place;
  private final Source.Rest rest;
  private final ConnectionSettings connection;
  private final PositionStore positions;
  private final SeenVersions seen;
  private final RowDigest digests;
  private final Clock clock;
  private final Duration timeToAnswer;

  /**
   * Prepares the capture.
   *
   * @param feed the feed
   * @param rest where its rows come from
   * @param connection base url of the service, user and password if it asks for them
   * @param edgeStore where positions are kept
   * @param digests tells rows apart without keeping their content
   * @param clock tells which change times lie ahead
   */
  public RestCapture(
      Feed feed,
      Source.Rest rest,
      ConnectionSettings connection,
      DataSource edgeStore,
      RowDigest digests,
      Clock clock) {
    this(feed, rest, connection, edgeStore, digests, clock, TIME_TO_ANSWER);
  }

  /** A capture that waits for answers as long as given. */
  RestCapture(
      Feed feed,
      Source.Rest rest,
      ConnectionSettings connection,
      DataSource edgeStore,
      RowDigest digests,
      Clock clock,
      Duration timeToAnswer) {
    this.place = new FeedPlace(feed.name(), rest.connection());
    this.rest = rest;
    this.connection = connection;
    this.positions = new PositionStore(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
    this.digests = digests;
    this.clock = clock;
    this.timeToAnswer = timeToAnswer;
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    VersionedSink versioned = new VersionedSink(seen, sink);
    try (WebService service = new WebService(place, rest, connection, digests, timeToAnswer)) {
      while (true) {
        pass(service, versioned, sink);
        sink.state(FeedState.STREAMING);
        TimeUnit.MILLISECONDS.sleep(rest.every().toMillis());
      }
    }
  }

  private void pass(WebService service, VersionedSink versioned, CaptureSink sink)
      throws InterruptedException, CaptureException {
    String stored = positions.read().get(WATERMARK);
    Instant watermark = stored == null ? null : Instant.parse(stored);
    Instant since = watermark == null ? Instant.EPOCH : watermark.minus(rest.overlap());
    Phase phase = watermark == null ? Phase.HISTORY : Phase.LIVE;
    Pages pages = new Pages(place, rest.pageSize());
    for (int page = 1; ; page++) {
      List<Captured> rows = rows(service, pages, since, page, sink);
      if (pages.endBefore(rows)) {
        break;
      }
      sink.state(phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
      versioned.accept(rows, phase);
      watermark = newest(rows, watermark);
    }
    if (watermark != null) {
      positions.write(Map.of(WATERMARK, SourceClock.notAhead(watermark, clock).toString()));
    }
  }

  /** Some services refuse to be asked beyond their last page. */
  private static List<Captured> rows(
      WebService service, Pages pages, Instant since, int page, CaptureSink sink)
      throws InterruptedException, CaptureException {
    try {
      return service.page(since, page, sink);
    } catch (CaptureException e) {
      if (pages.mayHaveEnded() && WebService.isRefusal(e)) {
        return List.of();
      }
      throw e;
    }
  }

  private static @Nullable Instant newest(List<Captured> rows, @Nullable Instant before) {
    Instant newest = before;
    for (Captured row : rows) {
      Instant changed = row instanceof Captured.CaseRow caseRow ? caseRow.changedAt() : null;
      if (changed != null && (newest == null || changed.isAfter(newest))) {
        newest = changed;
      }
    }
    return newest;
  }
}
