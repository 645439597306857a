package org.fengqiao.ops.rig;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** The log of a command: its own lines are the output, libraries speak up only when it matters. */
public final class CommandLog {

  private CommandLog() {}

  /** Silences everything below a warning, and what starting and stopping databases warns of. */
  public static void quiet() {
    level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
    level("io.zonky.test.db.postgres", Level.ERROR);
    level("io.debezium", Level.ERROR);
    level("org.apache.kafka", Level.ERROR);
    // Whoever visits a broker that was killed learns it by an exception.
    level("org.apache.activemq.artemis.core.client", Level.OFF);
  }

  private static void level(String logger, Level level) {
    if (LoggerFactory.getLogger(logger) instanceof Logger logback) {
      logback.setLevel(level);
    }
  }
}
