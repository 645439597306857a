package org.fengqiao.ops.demo.world;

import java.util.List;

/**
 * What one true dispute left in one department: a main row with its child rows, and what the hub
 * must make of it.
 *
 * @param feed the feed that captures the row
 * @param key the source's primary key; empty when the row was written without one
 * @param expectation what the hub must make of the row
 * @param presence whether the department still holds the row
 * @param cause why the row is expected to become no case record
 * @param rows the main row first, then its children in an order that keeps foreign keys
 */
public record Trace(
    String feed,
    String key,
    Expectation expectation,
    Presence presence,
    Cause cause,
    List<LegacyRow> rows) {

  /** What the hub must make of a row. */
  public enum Expectation {
    /** Becomes a case record. */
    ACCEPTED,
    /** Is sealed at the edge. */
    QUARANTINED,
    /** Is kept out by a rule of the feed. */
    EXCLUDED
  }

  /** Whether the department still holds a row. */
  public enum Presence {
    /** The row stands. */
    LIVE,
    /** The department has marked the row as deleted and keeps it. */
    MARKED_DELETED
  }

  /** Copies the list. */
  public Trace {
    rows = List.copyOf(rows);
  }

  /** The main row. */
  public LegacyRow main() {
    return rows.getFirst();
  }

  /** The record's key at the hub; only the feed when the row has no key. */
  public String recordKey() {
    return key.isEmpty() ? feed : feed + ":" + key;
  }
}
