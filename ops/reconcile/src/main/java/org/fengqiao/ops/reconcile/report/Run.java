package org.fengqiao.ops.reconcile.report;

import java.time.Instant;
import java.util.List;
import org.fengqiao.ops.reconcile.compare.Outcome;

/**
 * One run.
 *
 * @param startedAt when it began
 * @param finishedAt when everything was compared
 * @param hub address of the hub's database
 * @param outcomes what was found, feed by feed
 * @param strangers feeds of which the warehouse has live records and no file is known
 */
public record Run(
    Instant startedAt,
    Instant finishedAt,
    String hub,
    List<Outcome> outcomes,
    List<String> strangers) {

  /** Copies the lists. */
  public Run {
    outcomes = List.copyOf(outcomes);
    strangers = List.copyOf(strangers);
  }

  /** Whether all that was compared agrees. False when nothing was compared at all. */
  public boolean agrees() {
    return strangers.isEmpty()
        && !outcomes.isEmpty()
        && outcomes.stream().allMatch(Outcome::agrees);
  }
}
