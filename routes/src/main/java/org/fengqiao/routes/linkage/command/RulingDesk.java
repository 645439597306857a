package org.fengqiao.routes.linkage.command;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.routes.linkage.FigureChange;
import org.fengqiao.routes.linkage.Grounds;
import org.fengqiao.routes.linkage.RulingOutcome;
import org.fengqiao.routes.linkage.Rulings;
import org.fengqiao.routes.linkage.Rulings.Preview;
import org.fengqiao.routes.linkage.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that rule about two records have in common. */
final class RulingDesk {

  @Mixin private final HubOptions hub = new HubOptions();
  @Mixin private final GroundsOptions grounds = new GroundsOptions();

  @Parameters(index = "0", descriptionKey = "record")
  private String record = "";

  @Parameters(index = "1", descriptionKey = "other-record")
  private String other = "";

  @Option(names = "--until", descriptionKey = "until")
  private @Nullable LocalDate until;

  @Option(names = "--preview", descriptionKey = "preview")
  private boolean preview;

  /** Rules, or shows what that would change. */
  int rule(Verdict verdict) {
    if (preview) {
      return hub.ask(rulings -> show(rulings.preview(verdict, record, other)));
    }
    Grounds given = grounds.grounds(until);
    return hub.ask(rulings -> rule(rulings, verdict, given));
  }

  private int rule(Rulings rulings, Verdict verdict, Grounds given) {
    return switch (rulings.rule(verdict, record, other, given)) {
      case RulingOutcome.Recorded recorded ->
          hub.print(Texts.of("ruled", String.valueOf(recorded.id())));
      case RulingOutcome refusal -> hub.refuse(refused(refusal));
    };
  }

  private int show(Preview shown) {
    RulingOutcome refusal = shown.refusal();
    if (refusal != null) {
      return hub.refuse(refused(refusal));
    }
    StringBuilder text = new StringBuilder(Texts.of("preview.moved", shown.moved()));
    for (FigureChange figure : shown.figures()) {
      text.append(System.lineSeparator())
          .append(
              Texts.of(
                  "preview.figure",
                  Objects.toString(figure.month(), "-"),
                  figure.department(),
                  figure.type(),
                  figure.division(),
                  figure.before(),
                  figure.after()));
    }
    return hub.print(text.toString());
  }

  /** Why a ruling was refused, or that it was not. */
  static String refused(RulingOutcome refusal) {
    return switch (refusal) {
      case RulingOutcome.Recorded recorded -> Texts.of("ruled", String.valueOf(recorded.id()));
      case RulingOutcome.UnknownRecord unknown -> Texts.of("refused.record", unknown.recordKey());
      case RulingOutcome.SameRecord same -> Texts.of("refused.same");
      case RulingOutcome.Conflict conflict ->
          Texts.of(
              "refused.conflict",
              conflict.rulings().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    };
  }
}
