package org.fengqiao.ops.drill;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which load runs and which faults happen when, as a file says it.
 *
 * @param load what the register does by itself
 * @param restAfter faults, after which nobody is killed until all that was committed has arrived;
 *     at least 1
 * @param faults happen in turns, at least one
 */
record Scenario(Load load, int restAfter, List<Fault> faults) {

  /** Checks and copies. */
  Scenario {
    require(load != null, "load: is missing");
    require(restAfter >= 1, "rest_after: at least 1");
    require(faults != null && !faults.isEmpty(), "faults: at least one");
    faults = List.copyOf(faults);
  }

  /**
   * What the register does by itself.
   *
   * @param history rows that one COPY loads at first
   * @param stepsPerSecond random transactions, on average; 0 for none
   */
  record Load(int history, double stepsPerSecond) {

    Load {
      require(history >= 0 && stepsPerSecond >= 0, "load: nothing below 0");
    }
  }

  /**
   * One fault. Exactly one of pause, inside and hold says when it happens.
   *
   * @param name told with each kill; null for none
   * @param kill the seed draws one of them
   */
  record Fault(
      @Nullable String name,
      List<Part> kill,
      @Nullable Pause pause,
      @Nullable Inside inside,
      @Nullable Hold hold) {

    Fault {
      require(kill != null && !kill.isEmpty(), "kill: at least one of the parts");
      require(
          Stream.of(pause, inside, hold).filter(moment -> moment != null).count() == 1,
          "a fault has exactly one of pause, inside, hold");
      require(hold == null || !kill.contains(Part.STORE), "hold: the store keeps the lock");
      require(inside == null || !kill.contains(Part.STORE), "inside: the store is asked");
      kill = List.copyOf(kill);
    }
  }

  /**
   * A random time after the last fault.
   *
   * @param least seconds, at least 0
   * @param most seconds, more than least
   */
  record Pause(double least, double most) {

    Pause {
      require(least >= 0 && most > least, "pause: 0 <= least < most");
    }
  }

  /**
   * As soon as the edge has stored a position inside a bulk load.
   *
   * @param copy rows of the load, at least 1
   */
  record Inside(int copy) {

    Inside {
      require(copy >= 1, "copy: at least 1 row");
    }
  }

  /**
   * While a lock holds the hub before it commits.
   *
   * @param table of the hub's database, with its schema
   * @param copy rows that are loaded for the hub to run into the lock, at least 1
   */
  record Hold(String table, int copy) {

    Hold {
      require(
          table != null && table.matches("[a-z_]+\\.[a-z_]+"),
          "table: schema and name of a table of the hub");
      require(copy >= 1, "copy: at least 1 row");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
