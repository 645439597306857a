package org.fengqiao.routes.console;

import java.time.Instant;
import java.util.List;
import org.fengqiao.routes.border.Alert;
import org.fengqiao.routes.border.AlertBook;
import org.fengqiao.routes.border.Conversation;
import org.fengqiao.routes.border.Direction;
import org.fengqiao.routes.border.DraftReview;
import org.fengqiao.routes.border.PartnerBook;
import org.fengqiao.routes.border.PartnerState;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The border (省际边界): alerts both ways, and what both sides have said of one. */
@Controller
@ConditionalOnRole(Role.HUB)
class BorderPage {

  private static final int MOST = 100;

  private final AlertBook book;
  private final AlertReasons reasons;
  private final ObjectProvider<PartnerBook> partners;
  private final ObjectProvider<DraftReview> drafts;
  private final String province;

  BorderPage(
      AlertBook book,
      AlertReasons reasons,
      ObjectProvider<PartnerBook> partners,
      ObjectProvider<DraftReview> drafts,
      HubSettings settings) {
    this.book = book;
    this.reasons = reasons;
    this.partners = partners;
    this.drafts = drafts;
    this.province = settings.province();
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
    Conversation thread = book.conversation(alert);
    model.addAttribute("thread", thread);
    model.addAttribute("reasons", reasons.of(alert, thread));
    return "alert";
  }

  private void fill(Model model) {
    model.addAttribute("drafts", drafts.stream().flatMap(each -> each.waiting().stream()).toList());
    model.addAttribute("outgoing", book.newest(Direction.OUT, MOST));
    model.addAttribute("incoming", book.newest(Direction.IN, MOST));
    model.addAttribute("now", Instant.now());
    model.addAttribute("refusals", book.refusals());
    List<PartnerState> neighbours = partners.stream().flatMap(each -> each.all().stream()).toList();
    model.addAttribute("partners", neighbours);
    model.addAttribute(
        "picture",
        BorderPicture.of(
            province, neighbours.stream().map(PartnerState::province).toList(), book.open()));
  }
}
