package org.fengqiao.ops.demo.world;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Makes citizen numbers (GB 11643) of persons who do not exist, with a true check digit. */
final class CitizenNumbers {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private CitizenNumbers() {}

  static String of(String division, LocalDate birth, int sequence) {
    var body =
        division + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "%03d".formatted(sequence);
    return body + check(body);
  }

  /** The check digit of the first seventeen digits. */
  static char check(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }
}
