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

  /** Whether anything presses, so that what has piled up needs time to drain. */
  boolean presses() {
    return faults.stream().anyMatch(fault -> fault.press() != null);
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
   * One fault. Exactly one of pause, inside, hold and press says when it happens.
   *
   * @param name told with each kill; null for none
   * @param kill the seed draws one of them; none where something presses that kills nobody
   */
  record Fault(
      @Nullable String name,
      List<Part> kill,
      @Nullable Pause pause,
      @Nullable Inside inside,
      @Nullable Hold hold,
      @Nullable Press press) {

    Fault {
      boolean kills = kill != null && !kill.isEmpty();
      require(
          Stream.of(pause, inside, hold, press).filter(moment -> moment != null).count() == 1,
          "a fault has exactly one of pause, inside, hold, press");
      require(kills || press != null && press.away() == 0, "kill: at least one of the parts");
      require(press == null || press.away() > 0 || !kills, "press: only what is away is killed");
      kill = kills ? kill : List.of();
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

  /**
   * More comes than can go on; exactly one is above 0.
   *
   * @param away seconds for which the killed part stays down
   * @param slow seconds for which the warehouse takes {@link SlowWarehouse#MILLIS_A_ROW} for a row
   * @param burst rows that come at once
   */
  record Press(int away, int slow, int burst) {

    Press {
      require(
          Stream.of(away, slow, burst).filter(each -> each > 0).count() == 1
              && away >= 0
              && slow >= 0
              && burst >= 0,
          "press: exactly one of away, slow, burst");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
