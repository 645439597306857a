package org.fengqiao.ops.bench.linkage.sets;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What kind of value stands in a column: it decides how two of them are compared. */
public enum ValueKind {
  /** A word or a few that name a person or a place. */
  NAME(0.8, 0.65, 0.5),
  /** Any other text. */
  TEXT(0.8, 0.65, 0.5),
  /** An address of electronic mail. */
  MAIL(0.8, 0.65, 0.5),
  /** A day. */
  DATE(0.7),
  /** Digits. */
  NUMBER(0.7),
  /** One of few values. */
  CODE(0.7);

  private static final double MOST = 0.8;
  private static final int FEW_VALUES = 20;
  private static final int ROWS_OF_A_CODE = 50;
  private static final int LONGEST_NAME = 24;
  private static final Pattern DAY =
      Pattern.compile(
          "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}.*|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|(1[6-9]|20)\\d{6}");
  private static final Pattern ADDRESS = Pattern.compile(".*\\w@\\w.*");

  private final List<Double> alike;

  ValueKind(Double... alike) {
    this.alike = List.of(alike);
  }

  /** From which similarity on two values are alike, best first; Dice coefficients, 0 to 1. */
  List<Double> alike() {
    return alike;
  }

  /** Guesses the kind of a column nobody has described. */
  static ValueKind guess(Collection<String> values) {
    List<String> filled = values.stream().filter(value -> !value.isEmpty()).toList();
    long different = filled.stream().distinct().count();
    if (mostly(filled, ADDRESS.asMatchPredicate())) {
      return MAIL;
    }
    if (mostly(filled, DAY.asMatchPredicate())) {
      return DATE;
    }
    if (different <= FEW_VALUES && different * ROWS_OF_A_CODE <= filled.size()) {
      return CODE;
    }
    if (mostly(filled, ValueKind::isNumber)) {
      return NUMBER;
    }
    return mostly(filled, value -> value.length() <= LONGEST_NAME && digits(value) == 0)
        ? NAME
        : TEXT;
  }

  private static boolean mostly(List<String> values, Predicate<String> is) {
    return values.stream().filter(is).count() >= MOST * Math.max(1, values.size());
  }

  private static boolean isNumber(String value) {
    return 2 * digits(value) > value.length();
  }

  private static long digits(String value) {
    return value.chars().filter(Character::isDigit).count();
  }
}
