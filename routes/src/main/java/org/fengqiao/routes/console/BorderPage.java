package org.fengqiao.routes.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.routes.border.Alert;
import org.fengqiao.routes.border.AlertBook;
import org.fengqiao.routes.border.AlertState;
import org.fengqiao.routes.border.Direction;
import org.fengqiao.routes.border.FeedbackOutcome;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.BorderProgress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The border (省际边界): alerts both ways, one alert's conversation, and the answer to it. */
@Controller
@ConditionalOnRole(Role.HUB)
class BorderPage {

  private static final int MOST = 100;

  private final AlertBook book;
  private final FeedbackDesk desk;

  BorderPage(AlertBook book, FeedbackDesk desk) {
    this.book = book;
    this.desk = desk;
  }

  @GetMapping("/border")
  String page(Model model) {
    fill(model);
    return "border";
  }

  @GetMapping("/border/content")
  String content(Model model) {
    fill(model);
    return "border :: content";
  }

  @GetMapping("/border/{alertId}")
  String alert(@PathVariable String alertId, Model model) {
    Alert alert =
        book.find(alertId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("alert", alert);
    model.addAttribute("now", Instant.now());
    model.addAttribute("statements", book.statements(alertId));
    model.addAttribute("answers", answers(alert));
    return "alert";
  }

  @PostMapping("/border/{alertId}/feedback")
  String feedback(
      @PathVariable String alertId,
      @RequestParam BorderProgress progress,
      RedirectAttributes flash) {
    String said =
        switch (desk.give(alertId, progress)) {
          case FeedbackOutcome.Recorded recorded -> "feedback.recorded";
          case FeedbackOutcome.NotAllowed refused -> "feedback.notAllowed";
          case FeedbackOutcome.NoSuchAlert none ->
              throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    flash.addFlashAttribute("said", said);
    return "redirect:/border/" + alertId;
  }

  private void fill(Model model) {
    model.addAttribute("outgoing", book.newest(Direction.OUT, MOST));
    model.addAttribute("incoming", book.newest(Direction.IN, MOST));
    model.addAttribute("now", Instant.now());
    model.addAttribute("refusals", book.refusals());
  }

  /** The answers that the alert's state still allows; none on our own alerts. */
  private static List<BorderProgress> answers(Alert alert) {
    if (alert.direction() == Direction.OUT) {
      return List.of();
    }
    return Arrays.stream(BorderProgress.values())
        .filter(progress -> alert.state().mayBecome(AlertState.after(progress)))
        .toList();
  }
}
