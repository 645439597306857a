package org.fengqiao.connectors.capture;

import org.jspecify.annotations.Nullable;

/** Says what the edge makes of a row, for the receipt that its sender gets. */
@FunctionalInterface
public interface RowVerdicts {

  /** What became of the row; the same for the same row and the same feed file. */
  Verdict of(Captured row);

  /** What can become of a row at the edge. */
  enum Outcome {
    /** Handed on to the hub. */
    TAKEN,
    /** It breaks a rule and lies sealed in the quarantine. */
    QUARANTINED,
    /** The feed file keeps it out. */
    EXCLUDED
  }

  /**
   * What became of a row, without a value of it.
   *
   * @param outcome what became of it
   * @param rule code of the rule that decided; empty for a row that was taken
   * @param field canonical field at fault, if one is
   * @param column source column at fault, if one is
   * @param remedy what to do about it; empty when there is nothing to do
   */
  record Verdict(
      Outcome outcome,
      String rule,
      @Nullable String field,
      @Nullable String column,
      String remedy) {

    /** The row was taken. */
    public static final Verdict TAKEN = new Verdict(Outcome.TAKEN, "", null, null, "");
  }
}
