package org.fengqiao.routes.console;

import java.util.Arrays;
import java.util.Optional;
import org.fengqiao.routes.linkage.RulingOutcome;
import org.fengqiao.routes.linkage.review.Answer;
import org.fengqiao.routes.linkage.review.Opinion;
import org.fengqiao.routes.linkage.review.Opinion.Effect;
import org.fengqiao.routes.linkage.review.PairEvidence;
import org.fengqiao.routes.linkage.review.ReviewOutcome;
import org.fengqiao.routes.linkage.review.ReviewReports;
import org.fengqiao.routes.linkage.review.Reviewer;
import org.fengqiao.routes.linkage.review.Reviews;
import org.fengqiao.routes.linkage.review.WaitingPair;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Review (人工复核): pairs of records side by side, answers about them, and what they measure. */
@Controller
@ConditionalOnRole(Role.HUB)
class ReviewPage {

  private static final String SAID = "said";

  private final Reviews reviews;
  private final ReviewReports reports;

  ReviewPage(Reviews reviews, ReviewReports reports) {
    this.reviews = reviews;
    this.reports = reports;
  }

  @GetMapping("/review")
  String page(Model model) {
    model.addAttribute("report", reports.report());
    model.addAttribute("answers", Answer.values());
    return "review";
  }

  @PostMapping("/review/take")
  String take(@RequestParam String as, RedirectAttributes flash) {
    return Reviewer.named(as).map(reviewer -> next(reviewer, flash)).orElseGet(() -> unfit(flash));
  }

  @GetMapping("/review/pair")
  String pair(
      @RequestParam String key,
      @RequestParam String other,
      @RequestParam(defaultValue = "") String as,
      Model model) {
    PairEvidence evidence =
        reviews
            .evidence(key, other)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("evidence", evidence);
    model.addAttribute("picture", Waterfall.of(evidence.link()));
    model.addAttribute("answers", Arrays.asList(Answer.values()));
    model.addAttribute("as", as);
    return "review-pair";
  }

  @PostMapping("/review/answer")
  String answer(
      @RequestParam String key,
      @RequestParam String other,
      @RequestParam String seen,
      @RequestParam String as,
      @RequestParam Answer answer,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "LABEL") Effect effect,
      RedirectAttributes flash) {
    Optional<Reviewer> reviewer = Reviewer.named(as);
    Optional<Opinion> opinion = reviewer.flatMap(known -> opinion(known, answer, reason, effect));
    if (opinion.isEmpty()) {
      flash.addFlashAttribute(SAID, "review.said.unfit");
      return backTo(key, other, as, flash);
    }
    ReviewOutcome outcome = reviews.answer(key, other, opinion.get(), seen);
    flash.addFlashAttribute(SAID, said(outcome));
    return switch (outcome) {
      case ReviewOutcome.ChangedMeanwhile changed -> backTo(key, other, as, flash);
      case ReviewOutcome.Recorded recorded -> next(reviewer.get(), flash);
      case ReviewOutcome.LabelledMeanwhile late -> next(reviewer.get(), flash);
      case ReviewOutcome.AnsweredBefore before -> next(reviewer.get(), flash);
      case ReviewOutcome.NotWaiting none -> "redirect:/review";
    };
  }

  /** On with the next pair; the overview when none is left. */
  private String next(Reviewer reviewer, RedirectAttributes flash) {
    Optional<WaitingPair> next = reviews.take(reviewer);
    if (next.isPresent()) {
      return backTo(next.get().recordKey(), next.get().otherKey(), reviewer.name(), flash);
    }
    if (!flash.getFlashAttributes().containsKey(SAID)) {
      flash.addFlashAttribute(SAID, "review.said.none");
    }
    return "redirect:/review";
  }

  private static String backTo(String key, String other, String as, RedirectAttributes flash) {
    flash.addAttribute("key", key);
    flash.addAttribute("other", other);
    flash.addAttribute("as", as);
    return "redirect:/review/pair";
  }

  private static String unfit(RedirectAttributes flash) {
    flash.addFlashAttribute(SAID, "review.said.unfit");
    return "redirect:/review";
  }

  private static Optional<Opinion> opinion(
      Reviewer reviewer, Answer answer, String reason, Effect effect) {
    try {
      return Optional.of(new Opinion(reviewer, answer, reason, effect));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private static String said(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Recorded recorded -> said(recorded);
      case ReviewOutcome.AnsweredBefore before -> "review.said.before";
      case ReviewOutcome.LabelledMeanwhile late -> "review.said.labelled";
      case ReviewOutcome.ChangedMeanwhile changed -> "review.said.changed";
      case ReviewOutcome.NotWaiting none -> "review.said.gone";
    };
  }

  private static String said(ReviewOutcome.Recorded recorded) {
    return switch (recorded.ruling()) {
      case null -> recorded.labelled() ? "review.said.label" : "review.said.recorded";
      case RulingOutcome.Recorded ruled -> "review.said.ruled";
      case RulingOutcome refused -> "review.said.notRuled";
    };
  }
}
