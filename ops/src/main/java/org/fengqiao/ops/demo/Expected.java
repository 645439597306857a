package org.fengqiao.ops.demo;

import org.fengqiao.ops.demo.world.Trace;

/**
 * How many records of a feed the hub must have, by what must have become of them.
 *
 * @param accepted in the warehouse, also those that the department has deleted since
 * @param removed of these, deleted by the department
 * @param quarantined sealed at the edge
 * @param excluded kept out by rule
 */
record Expected(long accepted, long removed, long quarantined, long excluded) {

  static final Expected NOTHING = new Expected(0, 0, 0, 0);

  /** One more record that the department has written. */
  Expected with(Trace trace) {
    boolean marked = trace.presence() == Trace.Presence.MARKED_DELETED;
    return switch (trace.expectation()) {
      case ACCEPTED ->
          new Expected(accepted + 1, removed + (marked ? 1 : 0), quarantined, excluded);
      case QUARANTINED -> new Expected(accepted, removed, quarantined + 1, excluded);
      case EXCLUDED -> new Expected(accepted, removed, quarantined, excluded + 1);
    };
  }

  /** One of the accepted records has been deleted. */
  Expected withDeletion() {
    return new Expected(accepted, removed + 1, quarantined, excluded);
  }

  long rows() {
    return accepted + quarantined + excluded;
  }
}
