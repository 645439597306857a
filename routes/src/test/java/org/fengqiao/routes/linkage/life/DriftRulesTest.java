package org.fengqiao.routes.linkage.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.routes.linkage.cases.EvidenceKind;
import org.fengqiao.routes.linkage.life.DriftReport.Change;
import org.fengqiao.routes.linkage.life.DriftReport.Fill;
import org.fengqiao.routes.linkage.life.DriftReport.Fit;
import org.fengqiao.routes.linkage.life.DriftReport.Frequent;
import org.fengqiao.schemas.message.Department;
import org.junit.jupiter.api.Test;

class DriftRulesTest {

  private static final Change STEADY = new Change(0.1, 0.1);

  @Test
  void nobodyIsWarnedOfWhatIsAsItWas() {
    assertThat(warnings(report(0.9, 0.1, 0.1, STEADY, 0.1, 0.1), 1_000)).isEmpty();
  }

  @Test
  void everyChangeHasItsWarning() {
    Change grey = new Change(0.1, 0.2);

    assertThat(warnings(report(0.6, 0.3, 0.3, grey, 0.4, 0.5), 1_000))
        .containsExactly(
            new DriftWarning.FillChanged(Department.COURT, EvidenceKind.NAME, 0.9, 0.6),
            new DriftWarning.Misfit("place", 0.3),
            new DriftWarning.MoreGrey(0.1, 0.2),
            new DriftWarning.OtherWeights(0.3),
            new DriftWarning.OtherSizes(0.4, 12),
            new DriftWarning.OtherFrequencies(0.5));
  }

  @Test
  void ofFewPairsNothingIsSaidButThatTheyAreFew() {
    assertThat(warnings(report(0.9, 0.1, 0.9, new Change(0.1, 0.9), 0.1, 0.1), 99))
        .containsExactly(new DriftWarning.TooFew(500, 99));
  }

  @Test
  void aHubThatIsNewIsToldThatThereIsNothingToCompareWith() {
    DriftReport all = report(0.9, 0.1, 0.1, STEADY, 0.1, 0.1);
    DriftReport fresh =
        new DriftReport(
            all.model(),
            all.days(),
            all.recent() + 99,
            all.all(),
            all.recent(),
            List.of(),
            all.comparisons(),
            all.weights(),
            all.grey(),
            all.linksPerRecord(),
            all.disputeSizes(),
            all.largest(),
            all.frequencies(),
            List.of());

    assertThat(warnings(fresh, 1_000)).containsExactly(new DriftWarning.NothingBefore(99));
  }

  private static List<DriftWarning> warnings(DriftReport report, long pairs) {
    return DriftRules.judged(report, pairs, pairs).warnings();
  }

  private static DriftReport report(
      double fill, double misfit, double weights, Change grey, double sizes, double fresh) {
    return new DriftReport(
        "model",
        30,
        2_000,
        2_000,
        500,
        List.of(
            new Fill(Department.COURT, EvidenceKind.NAME, 1_000, 500, new Change(0.9, fill)),
            new Fill(Department.POLICE, EvidenceKind.NAME, 1_000, 99, new Change(0.9, 0))),
        List.of(new Fit("place", 400, misfit, 0), new Fit("type", 99, 0.9, 0)),
        weights,
        grey,
        STEADY,
        sizes,
        12,
        new Frequent(1_000, 2_000, fresh),
        List.of());
  }
}
