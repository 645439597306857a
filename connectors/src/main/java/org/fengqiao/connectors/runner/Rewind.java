package org.fengqiao.connectors.runner;

import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.poll.PollCapture;
import org.fengqiao.connectors.capture.web.ServiceCapture;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;

/** Lets a capture that remembers what it handed on read its source from the beginning again. */
final class Rewind {

  private Rewind() {}

  /** Call it only while nothing of the feed is captured: the capture writes the same positions. */
  static void of(Feed feed, DataSource edgeStore) throws CaptureException {
    PositionStore positions = new PositionStore(edgeStore, feed.name());
    switch (feed.source()) {
      case Source.Poll poll -> PollCapture.rewind(positions);
      case Source.Service service -> ServiceCapture.rewind(positions, service);
      default -> {} // Whoever orders it of another is told how that is read again.
    }
  }
}
