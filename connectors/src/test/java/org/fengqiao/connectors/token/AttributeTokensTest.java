package org.fengqiao.connectors.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are equal, similar or sound alike meet by their tokens, and others do not. */
class AttributeTokensTest {

  private static final AttributeTokens TOKENS = tokens("0123456789abcdef0123456789abcdef");

  @ParameterizedTest
  @CsvSource({
    "St. Mary's, st mary s",
    "' waller ', waller",
    "ＷＡＬＬＥＲ, waller",
    "1908-12-09, 1908 12 09",
    "张 伟, 张\u3000伟"
  })
  void equalValuesMeetHoweverTheyAreWritten(String one, String other) {
    assertThat(TOKENS.exact("a", one)).isPresent().isEqualTo(TOKENS.exact("a", other));
    assertThat(TOKENS.near("a", one)).isEqualTo(TOKENS.near("a", other));
    assertThat(TOKENS.similarity("a", one)).isEqualTo(TOKENS.similarity("a", other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\t", "-", "***", "\0", "\uFFFD"})
  void whatHasNoLetterAndNoDigitGivesNoToken(String nothing) {
    assertThat(TOKENS.exact("a", nothing)).isEmpty();
    assertThat(TOKENS.near("a", nothing)).isEmpty();
    assertThat(TOKENS.sound("a", nothing)).isEmpty();
    assertThat(TOKENS.similarity("a", nothing)).isEmpty();
  }

  @Test
  void aNarrativeIsOnlyEverEqual() {
    String narrative = "one day ".repeat(50_000);

    assertThat(TOKENS.exact("a", narrative)).isPresent();
    assertThat(TOKENS.near("a", narrative)).isEmpty();
    assertThat(TOKENS.sound("a", narrative)).isEmpty();
    assertThat(TOKENS.similarity("a", narrative)).isEmpty();
  }

  @Test
  void oneSlipOfTheHandLeavesANearTokenInCommon() {
    ArbitraryWords.all(2_000)
        .forEach(
            word -> {
              RandomGenerator random = ArbitraryWords.random(word.hashCode());
              for (String slip : ArbitraryWords.slips(word, random)) {
                assertThat(shared(TOKENS.near("a", word), TOKENS.near("a", slip)))
                    .as("%s and %s", word, slip)
                    .isPositive();
              }
            });
  }

  @Test
  void aWordHasOneNearTokenMoreThanItHasDifferentShortForms() {
    assertThat(TOKENS.near("a", "x")).hasSize(1);
    assertThat(TOKENS.near("a", "xy")).hasSize(3);
    assertThat(TOKENS.near("a", "xxyz")).hasSize(4);
    assertThat(TOKENS.near("a", "\uD842\uDFB7田")).hasSize(3);
  }

  @Test
  void valuesTwoSlipsApartMayMissEachOther() {
    assertThat(shared(TOKENS.near("a", "waller"), TOKENS.near("a", "walton"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Catherine, Kathryn",
    "Steven, Stephen",
    "Smith, Smyth",
    "Meyer, Maier",
    "Schmidt, Smith",
    "maltby circuit, malltby sircuit",
    "张 伟, 章玮",
    "單雄信, 善雄信",
    "王, 汪"
  })
  void namesThatSoundAlikeMeet(String one, String other) {
    assertThat(shared(TOKENS.sound("a", one), TOKENS.sound("a", other))).isPositive();
  }

  @Test
  void namesThatSoundOtherwiseDoNotMeet() {
    assertThat(shared(TOKENS.sound("a", "Robert"), TOKENS.sound("a", "Alan"))).isZero();
    assertThat(TOKENS.sound("a", "1908")).isEmpty();
  }

  @Test
  void theMoreTwoValuesShareTheMoreSimilarTheirFiltersAre() {
    double same = dice("harrington", "harrington");
    double slip = dice("harrington", "harington");
    double half = dice("harrington", "harris");
    double none = dice("harrington", "willoughby");

    assertThat(same).isEqualTo(1);
    assertThat(slip).isBetween(0.85, 0.99).isGreaterThan(half);
    assertThat(half).isGreaterThan(none);
    assertThat(none).isCloseTo(0.25, within(0.2));
  }

  @Test
  void attributesMethodsAndKeysDoNotMeet() {
    AttributeTokens other = tokens("another key that is long enough.");
    Set<Long> tokens = new HashSet<>();
    int made = 0;
    for (AttributeTokens by : Arrays.asList(TOKENS, other)) {
      for (String attribute : Arrays.asList("surname", "name", "exact surname", "")) {
        long[] all =
            LongStream.concat(
                    LongStream.concat(
                        by.exact(attribute, "TNT").stream(),
                        Arrays.stream(by.near(attribute, "TNT"))),
                    Arrays.stream(by.sound(attribute, "TNT")))
                .toArray();
        made += all.length;
        Arrays.stream(all).forEach(tokens::add);
      }
    }

    assertThat(tokens).hasSize(made);
    assertThat(TOKENS.similarity("a", "smith")).isNotEqualTo(other.similarity("a", "smith"));
    assertThat(TOKENS.similarity("a", "smith")).isNotEqualTo(TOKENS.similarity("b", "smith"));
  }

  /** Computed by OpenSSL: {@code printf 'exact surname\0smith' | openssl dgst -sm3 -hmac 0123…}. */
  @Test
  void aTokenIsTheFirstQuarterOfHmacSm3OfMethodAttributeNulAndText() {
    assertThat(TOKENS.exact("surname", "Smith")).isEqualTo(OptionalLong.of(0x01489dfdb3112413L));
  }

  @Test
  void itsTextHidesTheKey() {
    assertThat(TOKENS).hasToString("AttributeTokens[epoch=1]");
  }

  private static AttributeTokens tokens(String secret) {
    return new AttributeTokens(new TokenKey(1, secret.getBytes(StandardCharsets.US_ASCII)));
  }

  private static long shared(long[] one, long[] other) {
    return Arrays.stream(one)
        .filter(token -> Arrays.stream(other).anyMatch(it -> it == token))
        .count();
  }

  private static double dice(String one, String other) {
    long[] first = TOKENS.similarity("a", one);
    long[] second = TOKENS.similarity("a", other);
    int both = 0;
    int either = 0;
    for (int i = 0; i < 4; i++) {
      both += Long.bitCount(first[i] & second[i]);
      either += Long.bitCount(first[i]) + Long.bitCount(second[i]);
    }
    return 2.0 * both / either;
  }
}
