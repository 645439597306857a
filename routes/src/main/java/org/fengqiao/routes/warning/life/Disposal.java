package org.fengqiao.routes.warning.life;

/** How a warning ends; the codes of {@code warehouse.warning_disposal}. */
public enum Disposal {
  /** It was right, and acted upon. */
  CONFIRMED,
  /** Nothing was unusual. */
  USUAL,
  /** The data made it. */
  DATA_CAUSE
}
