package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.fengqiao.schemas.identifier.PhoneNumber.Kind;
import org.fengqiao.schemas.identifier.PhoneNumber.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "13800138000, MOBILE, 13800138000",
    "+86 138-0013-8000, MOBILE, 13800138000",
    "8613800138000, MOBILE, 13800138000",
    "0086 13800138000, MOBILE, 13800138000",
    "013800138000, MOBILE, 13800138000",
    "１３８００１３８０００, MOBILE, 13800138000",
    "021-60000000, LANDLINE, 021-60000000",
    "02160000000, LANDLINE, 021-60000000",
    "(021)60000000, LANDLINE, 021-60000000",
    "+86 21 6000 0000, LANDLINE, 021-60000000",
    "021-60000000-8012, LANDLINE, 021-60000000",
    "021-60000000转8012, LANDLINE, 021-60000000",
    "0512-57300000, LANDLINE, 0512-57300000",
    "010-60000000, LANDLINE, 010-60000000"
  })
  void everyWritingHasOneNormalForm(String written, Kind kind, String normal) {
    assertThat(PhoneNumber.read(written))
        .singleElement()
        .extracting(PhoneNumber.Reading::number)
        .isEqualTo(new PhoneNumber(kind, normal));
  }

  @ParameterizedTest
  @CsvSource({
    "60000000, AMBIGUOUS",
    "110, SERVICE",
    "12345, SERVICE",
    "95588, SERVICE",
    "400-820-8820, SERVICE",
    "138****8000, MASKED",
    "2147483647, INVALID",
    "a@example.test, INVALID",
    "12800138000, INVALID",
    "无, INVALID"
  })
  void whatIsNoPartysNumberHasNone(String written, Quality quality) {
    assertThat(PhoneNumber.read(written)).containsExactly(new PhoneNumber.Reading(quality, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13800138000/021-60000000",
        "13800138000、021-60000000",
        "13800138000，021-60000000",
        "13800138000 021-60000000"
      })
  void aCellMayHoldTwo(String written) {
    assertThat(PhoneNumber.read(written))
        .extracting(reading -> Objects.requireNonNull(reading.number()).value())
        .isEqualTo(List.of("13800138000", "021-60000000"));
  }

  @Test
  void anEmptyCellHoldsNone() {
    assertThat(PhoneNumber.read(null)).isEmpty();
    assertThat(PhoneNumber.read(" \u3000")).isEmpty();
    assertThat(PhoneNumber.read("/")).isEmpty();
  }

  @Test
  void aNormalFormIsItsOwnNormalForm() {
    RandomGenerator random = Arbitrary.random(86);
    for (int n = 0; n < 5_000; n++) {
      String mobile = "1" + random.nextInt(3, 10) + "%09d".formatted(random.nextInt(1_000_000_000));
      String landline = "021-" + random.nextInt(20_000_000, 99_999_999);

      assertThat(PhoneNumber.read(mobile)).containsExactly(valid(Kind.MOBILE, mobile));
      assertThat(PhoneNumber.read(landline)).containsExactly(valid(Kind.LANDLINE, landline));
    }
  }

  @Test
  void doesNotShowItselfInALog() {
    assertThat(PhoneNumber.read("13800138000").toString()).doesNotContain("138");
  }

  private static PhoneNumber.Reading valid(Kind kind, String value) {
    return new PhoneNumber.Reading(Quality.VALID, new PhoneNumber(kind, value));
  }
}
