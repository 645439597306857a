package org.fengqiao.connectors.capture.web;

import java.time.Instant;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.VersionedSink;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/** One question to a service, read through all of its pages as often as need be. */
final class Pass {

  private final FeedPlace place;
  private final Source.Service service;
  private final Instant since;
  private final Phase phase;
  private @Nullable Instant newest;
  private long rows;
  private int pages;
  private boolean broughtOld;

  Pass(FeedPlace place, Source.Service service, Instant since, Phase phase) {
    this.place = place;
    this.service = service;
    this.since = since;
    this.phase = phase;
  }

  /** The newest change time in all readings; null when no row had one. */
  @Nullable Instant newest() {
    return newest;
  }

  /** Rows with a key in all readings. */
  long rows() {
    return rows;
  }

  /** Reads all pages and hands on what is new in them. */
  void read(WebService asked, VersionedSink versioned, CaptureSink sink, Instant until)
      throws InterruptedException, CaptureException {
    PageWalk walk = new PageWalk(place, service.paging());
    Instant reach = newest == null ? null : newest.minus(service.overlap());
    broughtOld = false;
    boolean more = true;
    while (more) {
      Page page =
          asked.page(
              walk,
              since,
              until,
              service.paging().size(),
              problem -> sink.meets(FeedState.WAITING, problem));
      if (walk.endsBefore(page)) {
        break;
      }
      if (!page.rows().isEmpty()) {
        sink.state(phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
        versioned.accept(page.rows(), phase).forEach(fresh -> note(fresh, reach));
        page.rows().forEach(this::note);
      }
      more = walk.goesOn(page);
    }
    pages = walk.read();
  }

  /**
   * Whether rows may have slipped past the readings so far.
   *
   * @param readings how many there were
   */
  boolean mayHaveMissed(int readings) {
    boolean told = service.changed() != null || readings == 1;
    return service.asksSince() && pages > 1 && broughtOld && told;
  }

  /** The next question reaches rows that are newer than the overlap. */
  private void note(Captured fresh, @Nullable Instant reach) {
    Instant changed = changed(fresh);
    broughtOld |= reach == null || changed == null || changed.isBefore(reach);
  }

  private void note(Captured row) {
    rows += row instanceof Captured.CaseRow ? 1 : 0;
    Instant changed = changed(row);
    if (changed != null && (newest == null || changed.isAfter(newest))) {
      newest = changed;
    }
  }

  private static @Nullable Instant changed(Captured row) {
    return row instanceof Captured.CaseRow caseRow ? caseRow.changedAt() : null;
  }
}
