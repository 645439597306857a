package org.fengqiao.ops.demo.world;

/** Makes unified social credit codes (GB 32100) of organisations that do not exist. */
final class CreditCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCodes() {}

  static String of(String division, int number) {
    String body = "91" + division + organisation(number);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** The nine characters of the older organisation code (GB 11714) inside it. */
  private static String organisation(int number) {
    String body = "MZ%06d".formatted(number % 1_000_000).replace('Z', 'Y');
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += Character.getNumericValue(body.charAt(i)) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return body + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
  }
}
