package org.fengqiao.routes.console;

import java.util.Optional;
import java.util.function.BiFunction;
import org.fengqiao.routes.border.DraftOutcome;
import org.fengqiao.routes.border.DraftReview;
import org.fengqiao.routes.border.WaitingDraft;
import org.fengqiao.routes.linkage.review.Reviewer;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.CancelReason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review (审核) of an alert before it is sent: what the neighbour would be told, and a word. */
@Controller
@ConditionalOnRole(Role.HUB)
@RequestMapping("/border/drafts/{number}")
class DraftPage {

  private static final String SAID = "said";

  private final ObjectProvider<DraftReview> review;
  private final AlertReasons reasons;

  DraftPage(ObjectProvider<DraftReview> review, AlertReasons reasons) {
    this.review = review;
    this.reasons = reasons;
  }

  @GetMapping
  String page(@PathVariable long number, Model model, RedirectAttributes flash) {
    Optional<DraftReview> open = Optional.ofNullable(review.getIfAvailable());
    Optional<WaitingDraft> found = open.flatMap(each -> each.find(number));
    if (found.isEmpty()) {
      flash.addFlashAttribute(SAID, "draft.said.gone");
      return "redirect:/border";
    }
    WaitingDraft waiting = found.get();
    model.addAttribute("waiting", waiting);
    model.addAttribute("draft", waiting.draft());
    model.addAttribute("records", open.get().records(waiting));
    model.addAttribute(
        "reason",
        reasons.of(
            waiting.draft().rule(),
            waiting.draft().receiverDivision(),
            waiting.draft().borderPair()));
    return "draft";
  }

  @PostMapping("/release")
  String release(
      @PathVariable long number,
      @RequestParam int seen,
      @RequestParam String as,
      RedirectAttributes flash) {
    return decide(number, as, flash, (desk, by) -> desk.release(number, seen, by));
  }

  @PostMapping("/drop")
  String drop(
      @PathVariable long number,
      @RequestParam int seen,
      @RequestParam String as,
      @RequestParam CancelReason reason,
      RedirectAttributes flash) {
    return decide(number, as, flash, (desk, by) -> desk.drop(number, seen, reason, by));
  }

  private String decide(
      long number,
      String as,
      RedirectAttributes flash,
      BiFunction<DraftReview, Reviewer, DraftOutcome> decision) {
    Optional<Reviewer> by = Reviewer.named(as);
    if (by.isEmpty()) {
      flash.addFlashAttribute(SAID, "draft.said.unfit");
      return "redirect:/border/drafts/" + number;
    }
    DraftOutcome outcome =
        Optional.ofNullable(review.getIfAvailable())
            .map(desk -> decision.apply(desk, by.get()))
            .orElseGet(DraftOutcome.Gone::new);
    return switch (outcome) {
      case DraftOutcome.Sent sent -> redirect(flash, "deed.recorded", "/border/" + sent.alertId());
      case DraftOutcome.Dropped dropped -> redirect(flash, "draft.said.dropped", "/border");
      case DraftOutcome.ChangedMeanwhile changed ->
          redirect(flash, "draft.said.changed", "/border/drafts/" + number);
      case DraftOutcome.Gone gone -> redirect(flash, "draft.said.gone", "/border");
    };
  }

  private static String redirect(RedirectAttributes flash, String said, String to) {
    flash.addFlashAttribute(SAID, said);
    return "redirect:" + to;
  }
}
