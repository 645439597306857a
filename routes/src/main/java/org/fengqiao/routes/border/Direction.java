package org.fengqiao.routes.border;

import org.fengqiao.routes.border.course.Side;

/** Which way an alert or a statement goes. */
public enum Direction {
  /** From this hub to a neighbour. */
  OUT,
  /** From a neighbour to this hub. */
  IN;

  /** The side on which this hub stands when an alert goes this way. */
  Side ownSide() {
    return this == OUT ? Side.SENDER : Side.RECEIVER;
  }
}
