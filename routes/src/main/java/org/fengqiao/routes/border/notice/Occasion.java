package org.fengqiao.routes.border.notice;

/** What an office is told of; the order is that of the notice. */
enum Occasion {
  /** An alert waits longer than it may, and stands before the level above (提级). */
  OVERDUE,
  /** Three quarters of an alert's time are gone (催办). */
  NEARLY_DUE,
  /** An alert waits for release by the own office (审核). */
  DRAFT,
  /** A neighbour has said something, other than that it received something. */
  STATEMENT
}
