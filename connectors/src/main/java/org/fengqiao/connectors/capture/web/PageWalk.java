package org.fengqiao.connectors.capture.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.feed.ServicePaging;
import org.fengqiao.connectors.feed.ServicePaging.Kind;

/**
 * The way through a service's pages, and its end. Where pages are counted, an empty page is the
 * end; a short one is not, for services give less than they are asked for. Services that are asked
 * beyond the end may also give the last page again; those that give the first page for ever are
 * refused. Where an answer names the next page, one that names none is the end.
 */
final class PageWalk {

  private final FeedPlace place;
  private final ServicePaging paging;
  private final Set<String> named = new HashSet<>();
  private List<String> before = List.of();
  private Spot spot;
  private int read;

  PageWalk(FeedPlace place, ServicePaging paging) {
    this.place = place;
    this.paging = paging;
    this.spot = new Spot(1, paging.first(), 0, "", null);
  }

  /** The page to ask for. */
  Spot spot() {
    return spot;
  }

  /** Pages with rows that were read. */
  int read() {
    return read;
  }

  /** Whether the page before was short, so that there may be no other. */
  boolean mayHaveEnded() {
    return isCounted() && read > 0 && before.size() < paging.size();
  }

  /** Whether the pass ended with the page before this one. */
  boolean endsBefore(Page page) throws CaptureException {
    if (!isCounted()) {
      return false;
    }
    List<String> now =
        page.rows().stream().map(row -> row.key() + "@" + row.version().position()).toList();
    if (now.isEmpty()) {
      return true;
    }
    if (now.equals(before)) {
      if (read == 1 && now.size() >= paging.size()) {
        throw place.stops("C404");
      }
      return true;
    }
    before = now;
    return false;
  }

  /** Goes on behind the page that was taken; false when it was the last. */
  boolean goesOn(Page page) throws CaptureException {
    List<Captured> rows = page.rows();
    read += rows.isEmpty() ? 0 : 1;
    String next = Objects.requireNonNullElse(page.next(), "");
    if (paging.kind() == Kind.NONE || !isCounted() && next.isEmpty()) {
      return false;
    }
    if (!isCounted() && !named.add(next)) {
      throw place.stops("C417", spot.question());
    }
    spot =
        new Spot(
            spot.question() + 1,
            spot.page() + 1,
            spot.offset() + rows.size(),
            paging.kind() == Kind.CURSOR ? next : "",
            paging.kind() == Kind.LINK ? next : null);
    return true;
  }

  private boolean isCounted() {
    return paging.kind() == Kind.PAGE || paging.kind() == Kind.OFFSET;
  }
}
