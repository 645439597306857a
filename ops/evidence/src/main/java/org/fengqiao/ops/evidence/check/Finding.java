package org.fengqiao.ops.evidence.check;

/**
 * What a check found.
 *
 * @param grade whether the pack can still be relied on
 * @param text what it is, in both languages
 */
public record Finding(Grade grade, String text) {

  /** How much a finding weighs. */
  public enum Grade {
    /** The reader should know. */
    NOTE,
    /** The pack does not show what it says. */
    FAULT
  }
}
