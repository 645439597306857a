package org.fengqiao.connectors.drift;

import org.fengqiao.connectors.feed.ColumnReference;

/**
 * One difference between the columns that were remembered and those that are there now.
 *
 * @param column the column, by its old name where it has two
 * @param kind what happened to it
 * @param before its type before; empty where it was not there
 * @param after its type now, or its new name where it was renamed; empty where it is gone
 */
record Change(ColumnReference column, Kind kind, String before, String after) {

  /** What can happen to a column. */
  enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    DROPPED,
    /** It is gone, and a new one of its kind stands in its place. */
    RENAMED,
    /** It holds another kind of value. */
    RETYPED,
    /** It holds the same kind of value: another length, another width, another key. */
    ALTERED
  }

  /** Whether the column is there no more under its name. */
  boolean isVanishing() {
    return kind == Kind.DROPPED || kind == Kind.RENAMED;
  }

  /** Whether a mapping that takes the column no longer gets what it was written for. */
  boolean breaks() {
    return isVanishing() || kind == Kind.RETYPED;
  }
}
