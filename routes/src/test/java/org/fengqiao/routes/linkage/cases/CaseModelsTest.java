package org.fengqiao.routes.linkage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.EvidenceBuilder;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.Scorer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseModelsTest {

  private static final int VALUES = 3;

  @Test
  void theModelThatComesWithTheHubIsForItsComparisons() {
    LinkageModel model = CaseModels.byDefault();

    Scorer scorer = model.scorer(CaseComparisons.all(), Frequencies.none());

    assertThat(scorer.comparisons()).hasSameSizeAs(model.weights());
    assertThat(model.thresholds()).isEqualTo(CaseModels.THRESHOLDS);
  }

  @Test
  void howPairsOfOneDisputeCompareIsADistributionThatDriftCanBeHeldAgainst() {
    for (LevelWeights weights : CaseModels.byDefault().weights()) {
      assertThat(weights.m().stream().mapToDouble(Double::doubleValue).sum())
          .as(weights.comparison())
          .isCloseTo(1, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyLevelHasAWordInTheConsole(String language) {
    ResourceBundle words = ResourceBundle.getBundle("messages", Locale.of(language));

    for (Comparison comparison : CaseComparisons.all()) {
      assertThat(words.containsKey("linkage.comparison." + comparison.name())).isTrue();
      assertThat(comparison.levels().stream().skip(1))
          .allMatch(level -> words.containsKey("linkage.level." + level));
    }
  }

  @RepeatedTest(200)
  void aScoreIsLeftOpenOnlyWhereItIsBelowWhatIsAskedFor(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Scorer scorer = CaseModels.byDefault().scorer(CaseComparisons.all(), frequent(random));
    Evidence one = any(random);
    Evidence other = any(random);
    double bits = scorer.bits(one, other);

    assertThat(scorer.bits(one, other, bits)).isEqualTo(bits);
    for (double least : List.of(-60.0, -20.0, CaseModels.THRESHOLDS.candidate(), bits + 1)) {
      double hasty = scorer.bits(one, other, least);
      assertThat(hasty).isIn(bits, Double.NEGATIVE_INFINITY);
      assertThat(hasty >= least).isEqualTo(bits >= least);
    }
    assertThat(scorer.weight(one, other)).isEqualTo(Math.clamp(bits, -20, 20));
  }

  private static Frequencies frequent(Random random) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    for (int value = 0; value < VALUES; value++) {
      if (random.nextBoolean()) {
        counts.put(Evidence.number(value), 1 + random.nextInt(1_000));
      }
    }
    return Frequencies.of(100_000, counts);
  }

  private static Evidence any(Random random) {
    EvidenceBuilder evidence = Evidence.with(CaseFacets.ALL);
    for (int facet = 0; facet < CaseFacets.ALL.count(); facet++) {
      if (random.nextInt(4) > 0) {
        evidence.token(
            facet, Evidence.word(Evidence.number(random.nextInt(VALUES)), random.nextInt(2)));
      }
    }
    return evidence.build();
  }
}
