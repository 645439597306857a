package org.fengqiao.connectors.runner;

import java.time.Clock;
import javax.sql.DataSource;
import org.fengqiao.connectors.publish.BatchPublisher;

/** All feeds of one edge: reads their files, starts a thread for each, and stops them. */
public final class Edge implements AutoCloseable {

  private final EdgeSettings settings;
  private final DataSource edgeStore;
  private final BatchPublisher publisher;
  private final Clock clock;

  /**
   * Prepares the edge; nothing runs yet.
   *
   * @param settings what operations decide
   * @param edgeStore PostgreSQL database that gets the schema {@code edge}
   * @param publisher where batches go
   * @param clock the edge's clock
   */
  public Edge(EdgeSettings settings, DataSource edgeStore, BatchPublisher publisher, Clock clock) {
    this.settings = settings;
    this.edgeStore = edgeStore;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Migrates the edge store and starts every feed that has a checked file. */
  public void start() {}

  /** Stops every feed and returns when no thread runs any more. */
  @Override
  public void close() {}
}
