package org.fengqiao.connectors.capture.push;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where departments hand in what they post, for all push feeds of one edge. Safe for use by many
 * threads: each waits here until its rows are confirmed.
 */
public final class PushDesk {

  private final Map<String, PushWindow> windows = new ConcurrentHashMap<>();

  /** The window of a feed; one that stood there before is given up. */
  void put(String feed, PushWindow window) {
    windows.put(feed, window);
  }

  /**
   * Takes a post to its feed and waits for what becomes of it.
   *
   * @return a receipt once every row is durably confirmed, or why none was taken
   * @throws IOException when the sender breaks off
   * @throws InterruptedException when the edge is being stopped
   */
  public PostAnswer receive(Post post) throws IOException, InterruptedException {
    try {
      PushWindow window = windows.get(post.feed());
      if (window == null) {
        throw PushWindow.closed();
      }
      return window.hand(post);
    } catch (PostRefused refusal) {
      return PostAnswer.of(refusal);
    }
  }
}
