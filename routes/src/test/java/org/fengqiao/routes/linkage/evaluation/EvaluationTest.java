package org.fengqiao.routes.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  /** Disputes {a b c} {d e} {f}, found as {a b} {c d e} {f}. */
  private static final int[] TRUTH = {7, 7, 7, 8, 8, 9};

  private static final int[] FOUND = {1, 1, 2, 2, 2, 3};

  @Test
  void pairsAreThoseOfOneCluster() {
    Evaluation evaluation = Evaluation.of(FOUND, TRUTH);

    // Found ab cd ce de, true ab ac bc de, both ab de.
    assertThat(evaluation.pairs()).isEqualTo(new PairCounts(2, 4, 4));
    assertThat(evaluation.pairs().score()).isEqualTo(new Score(0.5, 0.5));
    assertThat(evaluation.pairs().score().f1()).isEqualTo(0.5);
    assertThat(evaluation.records()).isEqualTo(6);
  }

  @Test
  void bCubedIsTheMeanOverRecords() {
    Score bCubed = Evaluation.of(FOUND, TRUTH).bCubed();

    // a 1 of 1, b 1, c 1/3, d 2/3, e 2/3, f 1; and a 2/3, b 2/3, c 1/3, d 1, e 1, f 1.
    assertThat(bCubed.precision()).isCloseTo((1 + 1 + 1 / 3.0 + 4 / 3.0 + 1) / 6, ROUNDING);
    assertThat(bCubed.recall()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 3) / 6, ROUNDING);
  }

  @Test
  void purityAndTheLargestShowWhatWasMergedTooFar() {
    Evaluation split = Evaluation.of(FOUND, TRUTH);
    Evaluation merged = Evaluation.of(new int[6], TRUTH);

    assertThat(split.purity()).isCloseTo((2 + 2 + 1) / 6.0, ROUNDING);
    assertThat(split.largestPredicted()).isEqualTo(3);
    assertThat(split.largestTrue()).isEqualTo(3);
    assertThat(merged.purity()).isCloseTo(0.5, ROUNDING);
    assertThat(merged.largestPredicted()).isEqualTo(6);
    assertThat(merged.pairs()).isEqualTo(new PairCounts(4, 15, 4));
  }

  @Test
  void theTruthIsPerfectWhateverItsNumbers() {
    Evaluation evaluation =
        Evaluation.of(new int[] {-5, -5, -5, Integer.MIN_VALUE, Integer.MIN_VALUE, 0}, TRUTH);

    assertThat(evaluation.pairs().score()).isEqualTo(new Score(1, 1));
    assertThat(evaluation.bCubed()).isEqualTo(new Score(1, 1));
    assertThat(evaluation.purity()).isEqualTo(1);
  }

  @Test
  void whoLinksNothingIsRightAndMissesEverything() {
    Evaluation evaluation = Evaluation.of(new int[] {1, 2, 3, 4, 5, 6}, TRUTH);

    assertThat(evaluation.pairs().score()).isEqualTo(new Score(1, 0));
    assertThat(evaluation.pairs().score().f1()).isZero();
    assertThat(Evaluation.of(new int[0], new int[0]).pairs().score()).isEqualTo(new Score(1, 1));
  }

  @Test
  void departmentsAreCountedTwoByTwo() {
    // a and d are of department 0, b, c, e and f of department 1.
    int[] departments = {0, 1, 1, 0, 1, 1};

    assertThat(Evaluation.byDepartments(FOUND, TRUTH, departments))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new DepartmentPair(0, 0), new PairCounts(0, 0, 0),
                new DepartmentPair(0, 1), new PairCounts(2, 3, 3),
                new DepartmentPair(1, 1), new PairCounts(0, 1, 1)));
  }

  @Test
  void pairsThatMustNotMeetAreCountedWhereTheyDo() {
    assertThat(Evaluation.merged(FOUND, new int[] {0, 2, 4}, new int[] {5, 3, 2})).isEqualTo(2);
  }

  @Test
  void clusteringsOfDifferentRecordsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Evaluation.of(new int[2], TRUTH));
  }

  @Test
  void countingAgreesWithLookingAtEveryPair() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 100; round++) {
      int records = 1 + random.nextInt(60);
      int[] truth = random.ints(records, 0, 20).toArray();
      int[] found = random.ints(records, 0, 20).toArray();
      int[] departments = random.ints(records, 0, 3).toArray();

      assertThat(Evaluation.of(found, truth).pairs())
          .isEqualTo(onePairAtATime(found, truth, new int[records]).get(new DepartmentPair(0, 0)));
      Map<DepartmentPair, PairCounts> expected = onePairAtATime(found, truth, departments);
      Evaluation.byDepartments(found, truth, departments)
          .forEach(
              (pair, counts) ->
                  assertThat(counts)
                      .isEqualTo(expected.getOrDefault(pair, new PairCounts(0, 0, 0))));
    }
  }

  @Test
  void millionsOfRecordsAreCountedInSeconds() {
    int records = 3_000_000;
    int[] truth = IntStream.range(0, records).map(i -> i / 3).toArray();
    int[] found = IntStream.range(0, records).map(i -> i / 2).toArray();

    PairCounts pairs = Evaluation.of(found, truth).pairs();

    // Of six records: 01 23 45 found, 01 02 12 34 35 45 true.
    assertThat(pairs).isEqualTo(new PairCounts(records / 3, records / 2, records));
  }

  private static Map<DepartmentPair, PairCounts> onePairAtATime(
      int[] found, int[] truth, int[] departments) {
    Map<DepartmentPair, PairCounts> counts = new HashMap<>();
    counts.put(new DepartmentPair(0, 0), new PairCounts(0, 0, 0));
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean same = truth[i] == truth[j];
        boolean together = found[i] == found[j];
        var pair = new PairCounts(same && together ? 1 : 0, together ? 1 : 0, same ? 1 : 0);
        counts.merge(
            new DepartmentPair(
                Math.min(departments[i], departments[j]), Math.max(departments[i], departments[j])),
            pair,
            (a, b) ->
                new PairCounts(
                    a.both() + b.both(), a.predicted() + b.predicted(), a.truth() + b.truth()));
      }
    }
    return counts;
  }
}
