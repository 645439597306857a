package org.fengqiao.routes.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Error rates on an example that can be checked by hand. */
class MeasuredRatesTest {

  private static final double JOIN = 5;
  private static final Map<Double, Long> PAIRS = Map.of(4.0, 500L, 5.0, 1_000L, 25.0, 9_000L);

  @Test
  void aLabelStandsForThePairsOfItsBand() {
    List<Label> labels =
        labels(
            drawn(4.5, Answer.SAME, 1),
            drawn(4.5, Answer.RELATED, 4),
            drawn(5.5, Answer.SAME, 3),
            drawn(5.5, Answer.DIFFERENT, 2),
            drawn(30, Answer.SAME, 10));

    ThresholdRates joined = rates(labels, PAIRS, 5);

    Estimate precision = Objects.requireNonNull(joined.precision());
    assertThat(joined.joins()).isTrue();
    assertThat(precision.value()).isCloseTo((600 + 9_000) / 10_000.0, within(1e-9));
    assertThat(precision.labels()).isEqualTo(15);
    assertThat(precision.low()).isCloseTo(0.67475, within(1e-4));
    assertThat(precision.high()).isCloseTo(0.99997, within(1e-4));
    Estimate recall = Objects.requireNonNull(joined.recall());
    assertThat(recall.value()).isCloseTo(9_600 / 9_700.0, within(1e-9));
    assertThat(rates(labels, PAIRS, 25).precision())
        .as("Clopper and Pearson of 10 in 10: 0.025 ^ (1 / 10)")
        .satisfies(
            estimate ->
                assertThat(Objects.requireNonNull(estimate).low()).isCloseTo(0.6915, within(1e-4)));
  }

  @Test
  void aLabelOfALowerRateStandsForMore() {
    List<Label> labels =
        labels(
            IntStream.range(0, 6)
                .mapToObj(each -> label(5.5, Answer.SAME, 0.25, Label.State.CURRENT)),
            IntStream.range(0, 6)
                .mapToObj(each -> label(5.5, Answer.DIFFERENT, 0.5, Label.State.CURRENT)));

    assertThat(Objects.requireNonNull(rates(labels, Map.of(5.0, 36L), 5).precision()).value())
        .isCloseTo(24 / 36.0, within(1e-9));
  }

  @Test
  void whatStandsForNoOtherOrDoesNotTellIsLeftOut() {
    List<Label> labels =
        labels(
            drawn(5.5, Answer.SAME, 10),
            drawn(5.5, Answer.UNKNOWN, 5),
            Stream.of(
                label(5.5, Answer.DIFFERENT, null, Label.State.CURRENT),
                label(5.5, Answer.DIFFERENT, 1.0, Label.State.STALE),
                label(5.5, Answer.DIFFERENT, 1.0, Label.State.REMOVED)));

    assertThat(Objects.requireNonNull(rates(labels, Map.of(5.0, 10L), 5).precision()).value())
        .isEqualTo(1);
  }

  @Test
  void nothingIsToldFromTooFewLabelsOrWhereNobodyLooked() {
    List<Label> few = labels(drawn(5.5, Answer.SAME, 9));
    List<Label> onlyNear = labels(drawn(5.5, Answer.SAME, 20));

    assertThat(rates(few, Map.of(5.0, 9L), 5).precision()).isNull();
    assertThat(rates(onlyNear, PAIRS, 5).precision()).as("nine tenths are unseen").isNull();
    assertThat(rates(onlyNear, PAIRS, 5).recall()).isNull();
    assertThat(rates(onlyNear, Map.of(5.0, 20L), 5).precision()).isNotNull();
  }

  private static ThresholdRates rates(List<Label> labels, Map<Double, Long> pairs, double at) {
    return new MeasuredRates(labels, pairs, JOIN)
        .all().stream().filter(each -> each.threshold() == at).findFirst().orElseThrow();
  }

  @SafeVarargs
  private static List<Label> labels(Stream<Label>... labels) {
    return Stream.of(labels).flatMap(each -> each).toList();
  }

  private static Stream<Label> drawn(double weight, Answer answer, int labels) {
    return IntStream.range(0, labels)
        .mapToObj(each -> label(weight, answer, 1.0, Label.State.CURRENT));
  }

  private static Label label(
      double weight, Answer answer, @Nullable Double rate, Label.State state) {
    return new Label(
        "a:1", "a:2", answer, Instant.EPOCH, weight, 0, "model", weight, 0, rate, state);
  }
}
