package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.feed.Feed;

/** Stands in for a feed whose connection operations have not configured: stops with the remedy. */
record MissingConnection(Feed feed) implements Capture {

  @Override
  public void run(CaptureSink sink) throws CaptureException {
    String name = feed.source().connection();
    throw new FeedPlace(feed.name(), name).stops("C100", name);
  }
}
