package org.fengqiao.connectors.mapping;

import org.jspecify.annotations.Nullable;

/** The one character by which offices and courts name their province (沪 for 310000). */
final class ProvinceMark {

  /** All marks, in the order of {@link #CODES}. */
  static final String ALL = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新";

  private static final String[] CODES = {
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
    "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65"
  };

  private ProvinceMark() {}

  /** The first two digits of the province's divisions; null when the character marks none. */
  static @Nullable String code(char mark) {
    int index = ALL.indexOf(mark);
    return index < 0 ? null : CODES[index];
  }
}
