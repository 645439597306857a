package org.fengqiao.ops.reconcile.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a case record that can be read independently when the feed file fills them plainly.
 */
public enum Field {
  /** Canonical dispute type. */
  DISPUTE_TYPE("disputeType", "dispute_type", "98"),
  /** Today's county, six digits. */
  DIVISION("division", "division", "000000"),
  /** When it happened. */
  OCCURRED_AT("occurredAt", "occurred_at", null),
  /** When the department took it up. */
  ACCEPTED_AT("acceptedAt", "accepted_at", null),
  /** When the department was done with it. */
  CLOSED_AT("closedAt", "closed_at", null),
  /** How many people. */
  PARTY_COUNT("partyCount", "party_count", null),
  /** In 0.01 yuan. */
  AMOUNT("amountCents", "amount_yuan", null),
  /** Where the case stands. */
  STATUS("status", "status", "UNKNOWN"),
  /** How it ended. */
  OUTCOME("outcome", "outcome", "OPEN"),
  /** How urgent the department thinks it. */
  ESCALATION("escalation", "escalation", "NONE"),
  /** Whether the department marked it as touching the provincial border. */
  BORDER("borderFlag", "border", "false");

  private final String written;
  private final String column;
  private final @Nullable String whenEmpty;

  Field(String written, String column, @Nullable String whenEmpty) {
    this.written = written;
    this.column = column;
    this.whenEmpty = whenEmpty;
  }

  /** The name in feed files. */
  public String written() {
    return written;
  }

  /** The column of {@code warehouse.case_fact}. */
  public String column() {
    return column;
  }

  /** What the warehouse holds when nothing fills the field; null for nothing. */
  @Nullable String whenEmpty() {
    return whenEmpty;
  }

  /** A value of the field as people write it: a time with its zone, an amount in yuan. */
  public String shown(String value) {
    return switch (this) {
      case OCCURRED_AT, ACCEPTED_AT, CLOSED_AT ->
          Instant.ofEpochMilli(Long.parseLong(value)).atOffset(ZoneOffset.ofHours(8)).toString();
      case AMOUNT -> new BigDecimal(value).movePointLeft(2).setScale(2).toPlainString();
      case DISPUTE_TYPE, DIVISION, PARTY_COUNT, STATUS, OUTCOME, ESCALATION, BORDER -> value;
    };
  }

  /** The field's place in a {@link Content#undecided() set of fields}. */
  public int bit() {
    return 1 << ordinal();
  }
}
