package org.fengqiao.schemas.identifier;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values for property tests: many, different, and the same in every run, so that a failure can be
 * repeated.
 */
final class Arbitrary {

  private static final String NASTY =
      "0123456789０１２３xX*＊-－—/.:：年月日第号()（）〔〕[]【】 \u3000\u00A0\t\n,，;；、沪苏浙京民初知特诉前调字一二三十〇零AaZzIOSVＺ\0\uFEFF\u200B\uD840\uDC0Bé٣";

  private Arbitrary() {}

  static RandomGenerator random(long seed) {
    return new Random(seed);
  }

  /** Texts of characters that identifiers are made of, and some that they are not, 0 to 32 long. */
  static Stream<String> texts(int count) {
    RandomGenerator random = random(11643);
    return Stream.generate(() -> text(random)).limit(count);
  }

  private static String text(RandomGenerator random) {
    int length = random.nextInt(33);
    return IntStream.range(0, length)
        .map(i -> NASTY.charAt(random.nextInt(NASTY.length())))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static char otherThan(char c, String alphabet, RandomGenerator random) {
    char other = alphabet.charAt(random.nextInt(alphabet.length()));
    return other == c ? otherThan(c, alphabet, random) : other;
  }

  static String replaced(String text, int index, char c) {
    return text.substring(0, index) + c + text.substring(index + 1);
  }
}
