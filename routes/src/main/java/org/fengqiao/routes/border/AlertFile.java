package org.fengqiao.routes.border;

import org.fengqiao.routes.border.course.AlertThread;
import org.fengqiao.routes.border.course.Side;

/**
 * All that this hub holds of one alert.
 *
 * @param alert what it comes to
 * @param thread what both sides have said
 */
record AlertFile(Alert alert, AlertThread thread) {

  /** The side on which this hub stands. */
  Side ownSide() {
    return alert.direction().ownSide();
  }
}
