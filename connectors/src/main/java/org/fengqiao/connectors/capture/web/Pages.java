package org.fengqiao.connectors.capture.web;

import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.FeedPlace;

/**
 * Knows where a pass through a service's pages ends. An empty page is the end; a short one is not,
 * for services give less than they are asked for. Services that are asked beyond the end may also
 * give the last page again; those that give the first page for ever are refused.
 */
final class Pages {

  private final FeedPlace place;
  private final int size;
  private List<String> before = List.of();
  private int read;

  Pages(FeedPlace place, int size) {
    this.place = place;
    this.size = size;
  }

  /** Whether the page before was short, so that there may be no other. */
  boolean mayHaveEnded() {
    return read > 0 && before.size() < size;
  }

  /** Whether the pass ended with the page before this one. */
  boolean endBefore(List<Captured> rows) throws CaptureException {
    List<String> now =
        rows.stream().map(row -> row.key() + "@" + row.version().position()).toList();
    if (now.isEmpty()) {
      return true;
    }
    if (now.equals(before)) {
      if (read == 1 && now.size() >= size) {
        throw place.stops("C404");
      }
      return true;
    }
    before = now;
    read++;
    return false;
  }
}
