package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.fengqiao.schemas.identifier.CitizenNumber.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenNumberTest {

  @Test
  void theStandardsExampleShowsItsParts() {
    CitizenNumber number =
        Objects.requireNonNull(CitizenNumber.read("11010519491231002X").number());

    assertThat(number.division()).isEqualTo("110105");
    assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, BAD_CHECK",
    "110105194902300023, NOT_AN_IDENTIFIER",
    "990105194912310023, NOT_AN_IDENTIFIER",
    "张三, NOT_AN_IDENTIFIER",
    "13800138000, NOT_AN_IDENTIFIER",
    "110105********002X, MASKED",
    "'　', EMPTY",
    "310115000101001, VALID15",
    "310115000231001, NOT_AN_IDENTIFIER",
    "11010519491231002A, NOT_AN_IDENTIFIER"
  })
  void saysHowGoodAValueIs(String written, Quality quality) {
    CitizenNumber.Reading reading = CitizenNumber.read(written);

    assertThat(reading.quality()).isEqualTo(quality);
    assertThat(reading.number() != null)
        .isEqualTo(quality == Quality.VALID18 || quality == Quality.VALID15);
  }

  @Test
  void aCentenarianOfTheOldNumbersWasBornTheCenturyBefore() {
    assertThat(
            Objects.requireNonNull(CitizenNumber.read("310115990101996").number())
                .birthDate()
                .getYear())
        .isEqualTo(1899);
  }

  @Test
  void everyNumberReadsBackAsItself() {
    numbers()
        .forEach(
            number -> assertThat(CitizenNumber.read(number.value18()).number()).isEqualTo(number));
  }

  @Test
  void anyOneChangedCharacterIsNoticed() {
    RandomGenerator random = Arbitrary.random(2);
    numbers()
        .forEach(
            number -> {
              for (int i = 0; i < 18; i++) {
                String alphabet = i == 17 ? "0123456789X" : "0123456789";
                char other = Arbitrary.otherThan(number.value18().charAt(i), alphabet, random);
                assertThat(
                        CitizenNumber.read(Arbitrary.replaced(number.value18(), i, other)).number())
                    .isNull();
              }
            });
  }

  @Test
  void cannotBeMadeWrong() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CitizenNumber("110105194912310021"));
    assertThatIllegalArgumentException().isThrownBy(() -> new CitizenNumber(""));
  }

  @Test
  void doesNotShowItselfInALog() {
    assertThat(CitizenNumber.read("11010519491231002X").toString()).doesNotContain("1949");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CitizenNumber("110105194912310021"))
        .withMessageNotContaining("1949");
  }

  private static Stream<CitizenNumber> numbers() {
    RandomGenerator random = Arbitrary.random(1);
    return Stream.generate(
            () ->
                "310115"
                    + LocalDate.ofEpochDay(random.nextLong(-25_000, 18_000))
                        .toString()
                        .replace("-", "")
                        .substring(2)
                    + "%03d".formatted(random.nextInt(900)))
        .limit(2_000)
        .map(fifteen -> Objects.requireNonNull(CitizenNumber.read(fifteen).number()));
  }
}
