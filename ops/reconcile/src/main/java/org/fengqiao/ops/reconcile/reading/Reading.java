package org.fengqiao.ops.reconcile.reading;

/** What a cell was read as. */
public sealed interface Reading {

  /**
   * A value in its one comparable form.
   *
   * @param value a time as milliseconds since 1970 in UTC, an amount in 0.01 yuan, a count in
   *     digits, a symbol of a list
   */
  record Given(String value) implements Reading {}

  /** Nothing is written, or a stand-in for nothing. */
  record Missing() implements Reading {}

  /** Something is written that has no meaning by the rule. */
  record Bad() implements Reading {}

  /** Written in a way that this program does not claim to read; nothing may be concluded. */
  record Undecided() implements Reading {}

  /** Nothing written. */
  Reading MISSING = new Missing();

  /** No meaning by the rule. */
  Reading BAD = new Bad();

  /** Not read here. */
  Reading UNDECIDED = new Undecided();
}
