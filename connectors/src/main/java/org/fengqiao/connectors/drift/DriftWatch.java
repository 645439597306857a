package org.fengqiao.connectors.drift;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;

/**
 * Watches the columns of the source that another capture reads: tables by the database's own
 * account of them before the first row and while rows come, files by their headers, objects by
 * their properties. A capture that would ask for a column that is gone is started anew without it,
 * where the feed file lets the feed go on.
 */
public final class DriftWatch implements Capture {

  private final FeedDrift drift;
  private final ConnectionSettings connection;
  private final JdbcDrivers drivers;
  private final Function<Feed, Capture> captures;
  private final List<Part> tables;

  /**
   * Prepares the watch.
   *
   * @param drift what is known of the source
   * @param connection how to reach it
   * @param drivers which databases can be reached
   * @param captures makes the capture of a feed that reads the columns which are there
   */
  public DriftWatch(
      FeedDrift drift,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      Function<Feed, Capture> captures) {
    this.drift = drift;
    this.connection = connection;
    this.drivers = drivers;
    this.captures = captures;
    this.tables = Part.tables(drift.feed().source());
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    boolean first = true;
    while (true) {
      if (first) {
        if (tables.isEmpty()) {
          drift.lookAnew();
        }
        lookIfItAnswers();
        first = false;
      }
      drift.open().stopIfMust(drift.place());
      Set<ColumnReference> without = drift.open().vanished();
      Feed feed = drift.feed();
      Source readable = NarrowedSource.of(feed.source(), without);
      try {
        captures.apply(feed.over(readable)).run(new WatchedSink(sink, drift, this::look, without));
        return;
      } catch (CaptureException e) {
        // What the source refused may be what it no longer has.
        lookIfItAnswers();
        if (drift.open().vanished().equals(without)) {
          throw e;
        }
      }
    }
  }

  /** The capture itself tells best why its source does not answer. */
  private void lookIfItAnswers() {
    try {
      look();
    } catch (CaptureException silent) {
      // Told by the capture, which meets the same.
    }
  }

  /** Asks the database, if there is one, what its tables look like. */
  private void look() throws CaptureException {
    if (tables.isEmpty()) {
      return;
    }
    try (JdbcSource source = new JdbcSource(drift.place(), connection, drivers)) {
      for (Part table : tables) {
        List<ColumnShape> columns = TableColumns.of(source, table.table());
        if (!columns.isEmpty()) {
          drift.saw(table, columns);
        }
      }
    }
  }
}
