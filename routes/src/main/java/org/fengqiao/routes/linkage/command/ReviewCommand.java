package org.fengqiao.routes.linkage.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengqiao.routes.linkage.RulingOutcome;
import org.fengqiao.routes.linkage.review.Answer;
import org.fengqiao.routes.linkage.review.Opinion;
import org.fengqiao.routes.linkage.review.Opinion.Effect;
import org.fengqiao.routes.linkage.review.PairEvidence;
import org.fengqiao.routes.linkage.review.ReviewOutcome;
import org.fengqiao.routes.linkage.review.Reviewer;
import org.fengqiao.routes.linkage.review.Reviews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the pairs that wait for review, and takes answers about them. */
@Command(name = "review", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class ReviewCommand implements Callable<Integer> {

  private static final int MOST = 100;

  @Mixin private final HubOptions hub = new HubOptions();
  @Mixin private final GroundsOptions grounds = new GroundsOptions();

  @Parameters(index = "0", arity = "0..1", descriptionKey = "record")
  private @Nullable String record;

  @Parameters(index = "1", arity = "0..1", descriptionKey = "other-record")
  private @Nullable String other;

  @Option(names = "--answer", descriptionKey = "answer")
  private @Nullable Answer answer;

  @Option(names = "--rule", descriptionKey = "rule")
  private boolean rule;

  @Option(names = "--most", descriptionKey = "most", defaultValue = "5")
  private int most;

  @Option(names = "--report", descriptionKey = "report")
  private boolean report;

  @Override
  public Integer call() {
    return report
        ? hub.askReports(reports -> hub.print(ReportText.of(reports.report())))
        : review();
  }

  private int review() {
    Reviewer reviewer;
    try {
      reviewer = new Reviewer(grounds.author());
    } catch (IllegalArgumentException unfit) {
      return hub.refuse(Texts.of("review.refused.words", Reviewer.MOST, Opinion.MOST));
    }
    String one = record;
    String two = other;
    Answer given = answer;
    if (given == null) {
      return one == null || two == null
          ? hub.askReviews(reviews -> list(reviews, reviewer))
          : hub.askReviews(reviews -> show(reviews, one, two));
    }
    if (one == null || two == null) {
      return hub.refuse(Texts.of("review.refused.pair"));
    }
    Opinion opinion;
    try {
      opinion =
          new Opinion(
              reviewer, given, grounds.reason(), rule ? Effect.LABEL_AND_RULING : Effect.LABEL);
    } catch (IllegalArgumentException unfit) {
      return hub.refuse(Texts.of("review.refused.words", Reviewer.MOST, Opinion.MOST));
    }
    return hub.askReviews(reviews -> take(reviews.answer(one, two, opinion, null)));
  }

  private int list(Reviews reviews, Reviewer reviewer) {
    List<PairEvidence> next =
        reviews.next(reviewer, Math.clamp(most, 1, MOST)).stream()
            .flatMap(pair -> reviews.evidence(pair.recordKey(), pair.otherKey()).stream())
            .toList();
    return hub.print(
        next.isEmpty()
            ? Texts.of("review.none")
            : next.stream()
                .map(PairText::of)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator())));
  }

  private int show(Reviews reviews, String one, String two) {
    return reviews
        .evidence(one, two)
        .map(evidence -> hub.print(PairText.of(evidence)))
        .orElseGet(() -> hub.refuse(Texts.of("review.refused.waiting")));
  }

  private int take(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Recorded recorded -> said(recorded);
      case ReviewOutcome.AnsweredBefore before -> hub.refuse(Texts.of("review.refused.before"));
      case ReviewOutcome.LabelledMeanwhile late -> hub.refuse(Texts.of("review.refused.labelled"));
      case ReviewOutcome.ChangedMeanwhile changed -> hub.refuse(Texts.of("review.refused.changed"));
      case ReviewOutcome.NotWaiting none -> hub.refuse(Texts.of("review.refused.waiting"));
    };
  }

  private int said(ReviewOutcome.Recorded recorded) {
    hub.print(Texts.of(recorded.labelled() ? "review.labelled" : "review.waits"));
    RulingOutcome ruling = recorded.ruling();
    return switch (ruling) {
      case null -> 0;
      case RulingOutcome.Recorded ruled -> hub.print(Texts.of("ruled", String.valueOf(ruled.id())));
      case RulingOutcome refusal -> hub.refuse(RulingDesk.refused(refusal));
    };
  }
}
