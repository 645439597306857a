package org.fengqiao.routes.linkage.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.Scorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseModelsTest {

  @Test
  void theModelThatComesWithTheHubIsForItsComparisons() {
    LinkageModel model = CaseModels.byDefault();

    Scorer scorer = model.scorer(CaseComparisons.all(), Frequencies.none());

    assertThat(scorer.comparisons()).hasSameSizeAs(model.weights());
    assertThat(model.thresholds()).isEqualTo(CaseModels.THRESHOLDS);
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
}
