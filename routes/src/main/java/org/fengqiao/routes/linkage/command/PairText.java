package org.fengqiao.routes.linkage.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fengqiao.routes.linkage.LinkExplanation.Step;
import org.fengqiao.routes.linkage.review.CaseSheet;
import org.fengqiao.routes.linkage.review.PairEvidence;
import org.jspecify.annotations.Nullable;

/** Two cases side by side, as text. */
final class PairText {

  private final PairEvidence evidence;
  private final List<String> lines = new ArrayList<>();

  private PairText(PairEvidence evidence) {
    this.evidence = evidence;
  }

  static String of(PairEvidence evidence) {
    return new PairText(evidence).text();
  }

  private String text() {
    lines.add(
        Texts.of(
            "review.pair",
            evidence.pair().recordKey(),
            evidence.pair().otherKey(),
            evidence.pair().weight(),
            evidence.pair().kind()));
    row("department", CaseSheet::department);
    row("division", CaseSheet::division);
    row("type", CaseSheet::disputeType);
    row("occurred", CaseSheet::occurred);
    row("accepted", CaseSheet::accepted);
    row("closed", CaseSheet::closed);
    row("status", CaseSheet::status);
    row("outcome", CaseSheet::outcome);
    row("people", CaseSheet::people);
    row("yuan", CaseSheet::yuan);
    for (Step step : evidence.link().steps()) {
      lines.add(
          Texts.of(
              "review.step",
              Texts.comparison(step.comparison()),
              step.level().isEmpty() ? "" : Texts.level(step.level()),
              step.bits()));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private void row(String field, Function<CaseSheet, @Nullable Object> value) {
    lines.add(
        Texts.of(
            "review.row",
            Texts.of("review.row." + field),
            Objects.toString(value.apply(evidence.later()), "-"),
            Objects.toString(value.apply(evidence.earlier()), "-")));
  }
}
