package org.fengqiao.ops.drill;

import org.fengqiao.ops.rig.Victim;

/** The instant of a fault. */
interface Moment {

  /**
   * Brings the instant about and lets the part die in it.
   *
   * @return what to tell of the instant; may be empty
   */
  String strike(Victim victim) throws InterruptedException;
}
