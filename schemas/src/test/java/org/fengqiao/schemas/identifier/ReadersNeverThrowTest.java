package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadersNeverThrowTest {

  static Stream<Named<Consumer<@Nullable String>>> readers() {
    return Stream.of(
        Named.of("CitizenNumber", CitizenNumber::read),
        Named.of("CreditCode", CreditCode::read),
        Named.of("CourtCaseNumber", CourtCaseNumber::read),
        Named.of("PhoneNumber", PhoneNumber::read),
        Named.of("PoliceCallNumber", PoliceCallNumber::read),
        Named.of("SourceDate", SourceDate::read));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void onWhateverIsWritten(Consumer<@Nullable String> reader) {
    assertThatCode(() -> reader.accept(null)).doesNotThrowAnyException();
    Arbitrary.texts(50_000)
        .forEach(
            text ->
                assertThatCode(() -> reader.accept(text))
                    .as("<%s>", text)
                    .doesNotThrowAnyException());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void onOneLongText(Consumer<@Nullable String> reader) {
    long start = System.nanoTime();

    for (String piece : new String[] {"1", "十", "(", "民", " ", "1/", "2019-"}) {
      reader.accept(piece.repeat(50_000));
    }

    assertThat(System.nanoTime() - start)
        .as("a regular expression must not go back and forth")
        .isLessThan(5_000_000_000L);
  }
}
