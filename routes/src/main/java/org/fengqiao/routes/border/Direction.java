package org.fengqiao.routes.border;

/** Which way an alert or a statement goes. */
public enum Direction {
  /** From this hub to a neighbour. */
  OUT,
  /** From a neighbour to this hub. */
  IN
}
