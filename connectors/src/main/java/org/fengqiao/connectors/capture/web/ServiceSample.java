package org.fengqiao.connectors.capture.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.ServicePaging;
import org.fengqiao.connectors.feed.Source;

/** Reads the first rows that a service gives, and remembers nothing of them. */
public final class ServiceSample {

  private static final int KEY_BYTES = 32;

  private ServiceSample() {}

  /**
   * Rows as the capture would hand them on.
   *
   * @param limit most rows to read; a service that gives more than it is asked for gives them in
   *     vain
   * @param clock the edge's clock
   * @throws CaptureException when the service cannot be read
   */
  public static List<Captured> rows(
      Feed feed, Source.Service service, ConnectionSettings connection, int limit, Clock clock)
      throws CaptureException {
    FeedPlace place = new FeedPlace(feed.name(), service.connection());
    int size = Math.min(limit, service.paging().size());
    List<Captured> rows = new ArrayList<>();
    try (WebService asked =
        new WebService(place, service, connection, passing(), clock, Patience.OF_A_LOOK)) {
      PageWalk walk =
          new PageWalk(
              place, new ServicePaging(service.paging().kind(), service.paging().first(), size));
      boolean more = true;
      while (more && rows.size() < limit) {
        Page page = asked.page(walk, Instant.EPOCH, clock.instant(), size, problem -> {});
        if (walk.endsBefore(page)) {
          break;
        }
        rows.addAll(page.rows());
        more = walk.goesOn(page);
      }
      return List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.copyOf(rows);
    }
  }

  /** Digests that can be compared with no others. */
  private static RowDigest passing() {
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    return new RowDigest(secret);
  }
}
