package org.fengqiao.routes.border;

/**
 * The bands in which sizes and amounts may cross a border: exact figures could point to a person.
 */
final class Bands {

  private static final long TEN_THOUSAND_YUAN_IN_CENTS = 1_000_000L;

  private Bands() {}

  /** Parties: 1-4, 5-9, 10-29, 30+. */
  static String scale(int parties) {
    if (parties < 5) {
      return "1-4";
    }
    if (parties < 10) {
      return "5-9";
    }
    return parties < 30 ? "10-29" : "30+";
  }

  /** Amount in 10,000 yuan: {@code <1}, 1-10, 10-100, {@code >100}; exactly 100 is 10-100. */
  static String amount(long cents) {
    if (cents < TEN_THOUSAND_YUAN_IN_CENTS) {
      return "<1";
    }
    if (cents < 10 * TEN_THOUSAND_YUAN_IN_CENTS) {
      return "1-10";
    }
    return cents <= 100 * TEN_THOUSAND_YUAN_IN_CENTS ? "10-100" : ">100";
  }
}
