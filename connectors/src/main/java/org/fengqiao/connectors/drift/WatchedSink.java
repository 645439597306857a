package org.fengqiao.connectors.drift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/** Looks at the columns before the rows that have them are handed on. */
final class WatchedSink implements CaptureSink {

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final CaptureSink sink;
  private final FeedDrift drift;
  private final Look look;
  private final Set<ColumnReference> without;
  private final SeenProperties properties;
  private volatile boolean reshaped;
  private volatile long looked = System.nanoTime();

  /** Asks the source what its tables look like. */
  @FunctionalInterface
  interface Look {
    void look() throws CaptureException;
  }

  /**
   * Prepares the sink of one run.
   *
   * @param sink where rows go on to
   * @param drift what is known of the source
   * @param look asks the source's tables
   * @param without columns that this run does not ask for
   */
  WatchedSink(CaptureSink sink, FeedDrift drift, Look look, Set<ColumnReference> without) {
    this.sink = sink;
    this.drift = drift;
    this.look = look;
    this.without = without;
    this.properties = new SeenProperties(drift);
  }

  @Override
  public void accept(List<Captured> rows, Phase phase)
      throws InterruptedException, CaptureException {
    Source source = drift.feed().source();
    switch (Naming.of(source)) {
      case IN_ROWS -> properties.look(rows, phase);
      case IN_HEADERS -> {}
      case IN_TABLES -> {
        // The log says when a table has a new form; others show it in their rows only.
        if (reshaped || isDue() || phase == Phase.LIVE && !(source instanceof Source.Log)) {
          lookNow();
        }
      }
    }
    goOnAsItIs();
    sink.accept(rows, phase);
  }

  @Override
  public void columns(List<String> names) throws CaptureException {
    if (!drift.isOfThisSource(names)) {
      return;
    }
    List<ColumnShape> columns = new ArrayList<>();
    for (String name : names) {
      if (!name.isEmpty()) {
        columns.add(ColumnShape.named(name, columns.size() + 1, false));
      }
    }
    drift.saw(Part.ROW, columns);
    goOnAsItIs();
  }

  @Override
  public void reshaped() {
    reshaped = true;
  }

  @Override
  public void state(FeedState state) {
    if (isDue()) {
      try {
        lookNow();
      } catch (CaptureException away) {
        // The next row asks again, and then waits for the answer.
        looked = System.nanoTime();
      }
    }
    String problem = drift.open().text(drift.place());
    if (problem.isEmpty()) {
      sink.state(state);
    } else {
      sink.meets(state, problem);
    }
  }

  @Override
  public void meets(FeedState state, String problem) {
    sink.meets(state, problem);
  }

  @Override
  public void warns(String subject, @Nullable String warning) {
    sink.warns(subject, warning);
  }

  private boolean isDue() {
    return System.nanoTime() - looked > BETWEEN_LOOKS.toNanos();
  }

  private void lookNow() throws CaptureException {
    look.look();
    reshaped = false;
    looked = System.nanoTime();
  }

  /** Ends the run where the feed must stand, or must ask for other columns. */
  private void goOnAsItIs() throws CaptureException {
    drift.open().stopIfMust(drift.place());
    if (Naming.of(drift.feed().source()) != Naming.IN_ROWS
        && !drift.open().vanished().equals(without)) {
      throw drift.place().waits("C325");
    }
  }

  /** Where a source tells what its columns are called. */
  private enum Naming {
    IN_TABLES,
    IN_HEADERS,
    IN_ROWS;

    static Naming of(Source source) {
      if (!Part.tables(source).isEmpty()) {
        return IN_TABLES;
      }
      return source instanceof Source.Folder folder
              && (folder.format() == FileFormat.CSV || folder.format() == FileFormat.XLSX)
          ? IN_HEADERS
          : IN_ROWS;
    }
  }
}
