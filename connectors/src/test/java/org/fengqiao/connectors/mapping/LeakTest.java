package org.fengqiao.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a person leaves the mapper, whatever column it was typed into. */
class LeakTest {

  private static final int PEOPLE = 2_000;

  static List<Feed> feeds() {
    return ShippedFeeds.all();
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void noParticularOfAPersonIsInAnythingThatTheMapperGives(Feed feed) throws IOException {
    CaseMapper mapper = ShippedFeeds.mapper(feed);
    RandomGenerator random = Arbitrary.random(11643);
    int mapped = 0;

    for (int i = 0; i < PEOPLE; i++) {
      Someone someone = Someone.random(random);
      for (Captured.CaseRow row : rowsThatHold(someone, feed, random)) {
        MappingResult result = mapper.map(row);

        mapped += result instanceof MappingResult.Mapped ? 1 : 0;
        for (String text : textsOf(result)) {
          assertThat(folded(text)).doesNotContain(someone.particulars());
        }
        assertThat(row.toString()).doesNotContain(someone.particulars());
      }
    }
    assertThat(mapped).isGreaterThan(PEOPLE / 100);
  }

  @Test
  void noParticularOfAPersonPassesAsACaseNumber() {
    RandomGenerator random = Arbitrary.random(137);
    for (int i = 0; i < 50_000; i++) {
      Someone someone = Someone.random(random);
      String cell = someone.asReference(random);
      ReferenceScheme expected =
          random.nextInt(3) == 0
              ? null
              : Arbitrary.oneOf(List.of(ReferenceScheme.values()), random);

      var number = ReferenceNumber.read(cell, expected);

      number.ifPresent(
          found ->
              assertThat(folded(found.value()))
                  .as("what was made of %s", cell)
                  .doesNotContain(someone.particulars()));
    }
  }

  private static List<Captured.CaseRow> rowsThatHold(
      Someone someone, Feed feed, RandomGenerator random) {
    return new ArbitraryRows(
            feed,
            random,
            () ->
                switch (random.nextInt(6)) {
                  case 0 -> someone.written(random);
                  case 1 -> someone.asReference(random);
                  default -> Arbitrary.plausibleCell(random);
                })
        .limit(1)
        .toList();
  }

  private static List<String> textsOf(MappingResult result) throws IOException {
    List<String> texts = new ArrayList<>(List.of(result.toString()));
    if (result instanceof MappingResult.Mapped mapped) {
      byte[] bytes = mapped.record().toByteBuffer().array();
      texts.add(new String(bytes, StandardCharsets.UTF_8));
      texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return texts;
  }

  /** Neither blanks nor hyphens nor full width hide a particular. */
  private static String folded(String text) {
    return HalfWidth.of(text).replace("-", "");
  }
}
