package org.fengqiao.routes.linkage.command;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.linkage.review.Answer;
import org.fengqiao.routes.linkage.review.Estimate;
import org.fengqiao.routes.linkage.review.ReviewReport;
import org.fengqiao.routes.linkage.review.ThresholdRates;
import org.jspecify.annotations.Nullable;

/** What reviews tell of the links, as text. */
final class ReportText {

  private static final String NOTHING = "n/a";

  private ReportText() {}

  static String of(ReviewReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(Texts.of("review.report.open", report.open()));
    for (Answer answer : Answer.values()) {
      lines.add(
          Texts.of(
              "review.report.labels",
              Texts.of("review.answer." + answer),
              report.labels().getOrDefault(answer, 0L)));
    }
    lines.add(Texts.of("review.report.outdated", report.outdated()));
    lines.add(
        Texts.of(
            "review.report.agreement",
            report.agreement().pairs(),
            number("review.report.share", report.agreement().rate()),
            number("review.report.kappa", report.agreement().kappa())));
    for (ThresholdRates rates : report.rates()) {
      lines.add(
          Texts.of(
              rates.joins() ? "review.report.joins" : "review.report.threshold",
              rates.threshold(),
              estimate(rates.precision()),
              estimate(rates.recall())));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String number(String key, @Nullable Double number) {
    return number == null ? NOTHING : Texts.of(key, number);
  }

  private static String estimate(@Nullable Estimate estimate) {
    return estimate == null
        ? NOTHING
        : Texts.of(
            "review.report.estimate",
            estimate.value(),
            estimate.low(),
            estimate.high(),
            estimate.labels());
  }
}
