package org.fengqiao.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.fengqiao.schemas.identifier.PhoneNumber;

/** Finds citizen numbers and telephone numbers that stand in a case number's place. */
final class PersonalNumber {

  private static final int SHORTEST_PHONE = 10;
  private static final int LONGEST_PHONE = 15;

  private PersonalNumber() {}

  /**
   * Whether a code of letters, digits and hyphens may hold a person's number, alone, beside letters
   * or cut by hyphens.
   */
  static boolean isIn(String code) {
    List<String> runs = runs(code);
    for (int first = 0; first < runs.size(); first++) {
      String digits = runs.get(first);
      if (isCitizen(digits) || isPhone(digits)) {
        return true;
      }
      for (String next : runs.subList(first + 1, runs.size())) {
        digits = digits.concat(next);
        // Fifteen digits come together too easily from a division, a year and a serial.
        if (digits.length() == 18 && isCitizen(digits) || isPhone(digits)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The runs of digits, each with an X that ends a citizen number. */
  private static List<String> runs(String code) {
    List<String> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= code.length(); i++) {
      if (i < code.length() && isDigit(code.charAt(i))) {
        continue;
      }
      boolean check = i < code.length() && code.charAt(i) == 'X';
      if (i > start) {
        runs.add(code.substring(start, check ? i + 1 : i));
      }
      start = i + 1;
    }
    return runs;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCitizen(String digits) {
    return (digits.length() == 18 || digits.length() == 15)
        && CitizenNumber.read(digits).quality() != CitizenNumber.Quality.NOT_AN_IDENTIFIER;
  }

  private static boolean isPhone(String digits) {
    return digits.length() >= SHORTEST_PHONE
        && digits.length() <= LONGEST_PHONE
        && "018".indexOf(digits.charAt(0)) >= 0
        && PhoneNumber.read(digits).stream().anyMatch(phone -> phone.number() != null);
  }
}
