package org.fengqiao.ops.drill;

import java.time.Duration;
import java.util.List;

/**
 * How the kills went.
 *
 * @param marker key of the very last row that the source committed
 * @param changes row changes whose commit the source confirmed
 * @param catchUps how long it took, each time that nobody was killed for a while, until all that
 *     was committed had arrived
 */
record Course(long marker, long changes, List<Duration> catchUps) {

  /** Copies the list. */
  Course {
    catchUps = List.copyOf(catchUps);
  }
}
