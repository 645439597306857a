package org.fengqiao.connectors.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is made of a cell's text: the named functions of the feed file. */
public sealed interface Step {

  /**
   * Always the same value.
   *
   * @param value checked against the field's type
   */
  record Constant(String value) implements Step {}

  /** A date or a time in any spelling that legacy systems use, Asia/Shanghai. */
  record ParseDate() implements Step {}

  /** A number of people: 5, 五, 10余人. */
  record ParseCount() implements Step {}

  /**
   * An amount of money: 25000, 25,000.00, 2.5万, 贰万伍仟元整.
   *
   * @param unit yuan that a bare number counts, 1 or 10000
   */
  record ParseAmount(BigDecimal unit) implements Step {}

  /**
   * A place, as a county-level division.
   *
   * @param from what the cell holds
   * @param province where a name lies that counties of several provinces bear, six digits; null for
   *     where the case lies
   */
  record ParseDivision(DivisionSource from, @Nullable String province) implements Step {

    /** Of names that need no province. */
    public ParseDivision(DivisionSource from) {
      this(from, null);
    }
  }

  /** A township-level division code. */
  record ParseTownship() implements Step {}

  /** Where a division is read from. */
  enum DivisionSource {
    /** A code of 6, 9 or 12 digits, or a county's name. */
    DIVISION,
    /** An address or an institution's name that begins with the names of its divisions. */
    ADDRESS,
    /** A citizen number, whose first six digits name a county. */
    CITIZEN_NUMBER,
    /** A court's name or a court case number. */
    COURT
  }

  /**
   * A list of values.
   *
   * @param table code table by which a code is first turned into its name; null for none
   * @param values text to the field's value
   */
  record Lookup(@Nullable String table, Map<String, String> values) implements Step {
    /** Copies the map. */
    public Lookup {
      values = Map.copyOf(values);
    }
  }

  /**
   * A list of values that may each stand for several of the field's, or for none.
   *
   * @param table code table by which a code is first turned into its name; null for none
   * @param values text to the field's values
   */
  record LookupSet(@Nullable String table, Map<String, List<String>> values) implements Step {
    /** Copies the map. */
    public LookupSet {
      values = Map.copyOf(values);
    }
  }

  /**
   * A dispute type by the crosswalks of the feed's department.
   *
   * @param schemes source code tables, tried in order
   */
  record Crosswalk(List<String> schemes) implements Step {
    /** Copies the list. */
    public Crosswalk {
      schemes = List.copyOf(schemes);
    }
  }

  /** How many parties were found on all sides. */
  record CountParties() implements Step {}
}
