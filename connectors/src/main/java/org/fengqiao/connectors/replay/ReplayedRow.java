package org.fengqiao.connectors.replay;

import org.fengqiao.connectors.mapping.Rejection;
import org.fengqiao.connectors.quarantine.QuarantinedRow;
import org.fengqiao.schemas.message.CaseRecord;

/** What today's mapping makes of a quarantined row. */
sealed interface ReplayedRow {

  /** The row as the quarantine has it. */
  QuarantinedRow row();

  /** The row becomes a record. */
  record Accepted(QuarantinedRow row, CaseRecord record) implements ReplayedRow {}

  /** A rule of the feed keeps the row out. */
  record Excluded(QuarantinedRow row, String rule) implements ReplayedRow {}

  /** The row stays in quarantine. */
  record Refused(QuarantinedRow row, Rejection rejection) implements ReplayedRow {}

  /** The row does not open with this key, or its feed has no file that passes. */
  record Closed(QuarantinedRow row, String code) implements ReplayedRow {}

  /** How the row's standing changes. */
  default Effect effect() {
    return switch (this) {
      case Refused refused -> Effect.REFUSED;
      case Closed closed -> Effect.CLOSED;
      case Accepted accepted -> row().newer() == null ? Effect.ACCEPTED : Effect.SUPERSEDED;
      case Excluded excluded -> row().newer() == null ? Effect.EXCLUDED : Effect.SUPERSEDED;
    };
  }

  /** By what it is so; empty where there is nothing to say. */
  default String by() {
    return switch (this) {
      case Accepted accepted -> "";
      case Excluded excluded -> excluded.rule();
      case Refused refused -> refused.rejection().rule() + " " + refused.rejection().field();
      case Closed closed -> closed.code();
    };
  }
}
