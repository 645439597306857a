package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.feed.Feed;

/**
 * Stands in for a feed whose file was changed and kept the version of the file that ran before:
 * records of both would bear the same number. Stops with the remedy.
 */
record ChangedVersion(Feed feed) implements Capture {

  @Override
  public void run(CaptureSink sink) throws CaptureException {
    throw new FeedPlace(feed.name(), feed.source().connection())
        .stops("Q030", feed.version(), feed.file().getFileName(), feed.name());
  }
}
