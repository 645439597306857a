package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.schemas.identifier.CreditCode.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y43, VALID", "' 91350100m000100y43', VALID", "９１350100Ｍ000100Y43, VALID",
        "91350100M000100Y44, BAD_CHECK",
    "M000100Y4, VALID_ORGANISATION", "M000100Y-4, VALID_ORGANISATION", "M000100Y-5, BAD_CHECK",
        "91350100I000100Y43, INVALID",
    "91350100********43, MASKED", "某某公司, INVALID", "'', EMPTY"
  })
  void saysHowGoodAValueIs(String written, Quality quality) {
    assertThat(CreditCode.read(written).quality()).isEqualTo(quality);
  }

  @Test
  void theOldCodeOfAnOrganisationIsPartOfTheNewOne() {
    CreditCode current = Objects.requireNonNull(CreditCode.read("91350100M000100Y43").code());
    CreditCode old = Objects.requireNonNull(CreditCode.read("M000100Y-4").code());

    assertThat(current.organisationCode()).isEqualTo(old.organisationCode());
  }

  @Test
  void exactlyOneCheckCharacterFitsAndAnyOneChangeIsNoticed() {
    RandomGenerator random = Arbitrary.random(32100);
    for (int n = 0; n < 500; n++) {
      String body =
          "91310115"
              + random
                  .ints(9, 0, 31)
                  .mapToObj(i -> ALPHABET.substring(i, i + 1))
                  .collect(Collectors.joining());
      String code = withCheck(body);
      assertThat(Objects.requireNonNull(CreditCode.read(code).code()).value()).isEqualTo(code);
      for (int i = 0; i < 18; i++) {
        char other =
            Arbitrary.otherThan(code.charAt(i), i >= 2 && i < 8 ? "0123456789" : ALPHABET, random);
        assertThat(CreditCode.read(Arbitrary.replaced(code, i, other)).quality())
            .isEqualTo(Quality.BAD_CHECK);
      }
    }
  }

  @Test
  void cannotBeMadeWrongAndDoesNotShowItselfInALog() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CreditCode("91350100M000100Y44"))
        .withMessageNotContaining("M000100");
    assertThat(CreditCode.read("91350100M000100Y43").toString()).doesNotContain("M000100");
  }

  private static String withCheck(String body) {
    String[] fitting =
        Stream.of(ALPHABET.split("", -1))
            .filter(
                check ->
                    !check.isEmpty() && CreditCode.read(body + check).quality() == Quality.VALID)
            .toArray(String[]::new);
    assertThat(fitting).hasSize(1);
    return body + fitting[0];
  }
}
