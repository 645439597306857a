package org.fengqiao.routes.briefing.model;

import java.math.BigDecimal;
import java.time.Instant;

/** What stands in one place of a table. */
public sealed interface Cell {

  /** Words: the name of a line, or what a person wrote. */
  record Label(Phrase text) implements Cell {}

  /** What is said of figures, told or not, can be traced. */
  sealed interface Traced extends Cell {

    /** Where it comes from. */
    Trace trace();
  }

  /**
   * A figure.
   *
   * @param value as it was published; a share from 0 to 1
   * @param unit how it is written
   */
  record Figure(BigDecimal value, Unit unit, Trace trace) implements Traced {}

  /** A moment, in Shanghai's time. */
  record Moment(Instant at, Trace trace) implements Traced {}

  /** A figure that is not told, for it or another could point to people (不公布). */
  record Withheld(Trace trace) implements Traced {}

  /** There is no figure: the base is too small, or nothing to compare with was published. */
  record NotApplicable(Trace trace) implements Traced {}

  /** How a figure is written. */
  enum Unit {
    /** A whole number. */
    COUNT("#,##0"),
    /** A share from 0 to 1, in per cent. */
    SHARE("0.0%"),
    /** A change as a share, with its sign. */
    CHANGE("+0.0%;-0.0%"),
    /** An amount or days with one decimal. */
    DECIMAL("#,##0.0"),
    /** A multiple with two decimals. */
    MULTIPLE("0.00");

    private final String pattern;

    Unit(String pattern) {
      this.pattern = pattern;
    }

    /** As spreadsheets and {@link java.text.DecimalFormat} write it. */
    public String pattern() {
      return pattern;
    }
  }
}
