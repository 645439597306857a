package org.fengqiao.connectors.runner;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What is steered from another process: an edge of two feeds, one of each kind. */
abstract class SteeredEdgeContract {

  static final Duration LONG = Duration.ofSeconds(60);
  static final String POLLED = "justice.polled";
  static final String LOGGED = "justice.logged";

  @TempDir Path home;

  SteeredEdge edge;

  @BeforeEach
  void start() throws Exception {
    edge = new SteeredEdge(home, Clock.systemUTC());
  }

  @AfterEach
  void stop() throws Exception {
    edge.close();
  }
}
