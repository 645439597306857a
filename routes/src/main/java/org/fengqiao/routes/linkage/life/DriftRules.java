package org.fengqiao.routes.linkage.life;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.linkage.life.DriftReport.Change;
import org.fengqiao.routes.linkage.life.DriftReport.Fill;

/** From which figures on somebody is warned. */
final class DriftRules {

  /** What statisticians call a change of the population. */
  private static final double CHANGED = 0.25;

  private static final double SHARE_CHANGED = 0.2;
  private static final double GREY = 0.05;
  private static final double TIMES_AS_GREY = 1.5;
  private static final double NEW_VALUES = 0.3;

  /** Of fewer records or pairs chance says more than a change does. */
  private static final int FEWEST_RECORDS = 100;

  private static final int FEWEST_PAIRS = 100;

  private DriftRules() {}

  /**
   * The report with its warnings.
   *
   * @param candidatesRecent candidate pairs of the last days
   * @param candidatesBefore those of the time before
   */
  static DriftReport judged(DriftReport report, long candidatesRecent, long candidatesBefore) {
    List<DriftWarning> warnings = new ArrayList<>();
    if (report.recent() < FEWEST_RECORDS || candidatesRecent < FEWEST_PAIRS) {
      warnings.add(new DriftWarning.TooFew(report.recent(), candidatesRecent));
    }
    int before = report.records() - report.recent();
    if (before < FEWEST_RECORDS) {
      warnings.add(new DriftWarning.NothingBefore(before));
    }
    report.fills().stream()
        .filter(DriftRules::isChanged)
        .map(DriftRules::warning)
        .forEach(warnings::add);
    report.comparisons().stream()
        .filter(fit -> fit.pairs() >= FEWEST_PAIRS && fit.toModel() >= CHANGED)
        .map(fit -> new DriftWarning.Misfit(fit.comparison(), fit.toModel()))
        .forEach(warnings::add);
    if (Math.min(candidatesRecent, candidatesBefore) >= FEWEST_PAIRS) {
      Change grey = report.grey();
      if (grey.recent() >= GREY && grey.recent() >= TIMES_AS_GREY * grey.before()) {
        warnings.add(new DriftWarning.MoreGrey(grey.before(), grey.recent()));
      }
      if (report.weights() >= CHANGED) {
        warnings.add(new DriftWarning.OtherWeights(report.weights()));
      }
    }
    if (report.recent() >= FEWEST_RECORDS && report.disputeSizes() >= CHANGED) {
      warnings.add(new DriftWarning.OtherSizes(report.disputeSizes(), report.largest()));
    }
    if (report.frequencies().newShare() >= NEW_VALUES) {
      warnings.add(new DriftWarning.OtherFrequencies(report.frequencies().newShare()));
    }
    return report.warning(warnings);
  }

  private static boolean isChanged(Fill fill) {
    return Math.min(fill.recordsBefore(), fill.recordsRecent()) >= FEWEST_RECORDS
        && Math.abs(fill.share().recent() - fill.share().before()) >= SHARE_CHANGED;
  }

  private static DriftWarning warning(Fill fill) {
    return new DriftWarning.FillChanged(
        fill.department(), fill.kind(), fill.share().before(), fill.share().recent());
  }
}
