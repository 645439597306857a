package org.fengqiao.connectors.capture.cdc;

import java.util.concurrent.atomic.AtomicReference;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.PositionStore;

/**
 * What a running engine keeps in the edge's database, and the failure that storing it met: the
 * engine itself only warns of a position that was not stored and reads on.
 *
 * @param feed name of the feed
 * @param positions the feed's log positions
 * @param history the structure of the captured tables over time
 * @param loads how often the feed's tables were read whole
 * @param failure why a position could not be stored
 */
record FeedStores(
    String feed,
    PositionStore positions,
    TableHistory history,
    LogLoads loads,
    AtomicReference<CaptureException> failure) {

  /** Ends the feed when a position was not stored. */
  void check() throws CaptureException {
    CaptureException met = failure.get();
    if (met != null) {
      throw met;
    }
  }
}
