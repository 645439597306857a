package org.fengqiao.connectors.mapping;

import java.util.Locale;
import org.fengqiao.connectors.feed.Step;

/** The rules that a row can break, each with what to do about it. */
enum Rules {
  /** A required cell is empty. */
  MISSING("D201", "必填项为空 / fill the cell at the source, or say if_missing in the feed file"),
  /** A date in no known spelling, or one that stands for unknown. */
  BAD_DATE("D210", "日期无法识别 / correct the date at the source, or say if_bad in the feed file"),
  /** A count that is no number. */
  BAD_COUNT("D220", "人数无法识别 / correct the number at the source, or say if_bad: empty"),
  /** An amount that is no number. */
  BAD_AMOUNT("D230", "金额无法识别 / correct the amount at the source, or say if_bad: empty"),
  /** A place that no division, past or present, answers to. */
  BAD_DIVISION("D240", "区划无法识别 / correct the code at the source, or say if_bad: \"000000\""),
  /** A code that the feed file's list does not have. */
  NOT_LISTED("D250", "代码不在对照表中 / add the code to the feed file's lookup"),
  /** A case number that is none. */
  BAD_REFERENCE("D260", "案号无法识别 / correct the number at the source, or say if_bad: empty");

  private final String code;
  private final String remedy;

  Rules(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  String code() {
    return code;
  }

  String remedy() {
    return remedy;
  }

  /** The rule that a cell breaks when the step makes nothing of it. */
  static Rules of(Step step) {
    return switch (step) {
      case Step.ParseDate date -> BAD_DATE;
      case Step.ParseCount count -> BAD_COUNT;
      case Step.ParseAmount amount -> BAD_AMOUNT;
      case Step.ParseDivision division -> BAD_DIVISION;
      case Step.ParseTownship township -> BAD_DIVISION;
      case Step.Lookup lookup -> NOT_LISTED;
      case Step.Constant constant -> NOT_LISTED;
      case Step.Crosswalk crosswalk -> NOT_LISTED;
      case Step.CountParties parties -> BAD_COUNT;
    };
  }

  /** acceptedAt becomes ACCEPTED_AT. */
  static String constantCase(String field) {
    return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
