package org.fengqiao.routes.linkage.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.Scorer;
import org.junit.jupiter.api.Test;

class CaseModelsTest {

  @Test
  void theModelThatComesWithTheHubIsForItsComparisons() {
    LinkageModel model = CaseModels.byDefault();

    Scorer scorer = model.scorer(CaseComparisons.all(), Frequencies.none());

    assertThat(scorer.comparisons()).hasSameSizeAs(model.weights());
    assertThat(model.thresholds()).isEqualTo(CaseModels.THRESHOLDS);
  }
}
