package org.fengqiao.routes.console;

import java.util.List;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Feeds (数据源): state, rate, lag, grade and ledger (台账), renewed every two seconds. */
@Controller
@ConditionalOnRole(Role.HUB)
class FeedsPage {

  private final FeedBoard feeds;

  FeedsPage(FeedBoard feeds) {
    this.feeds = feeds;
  }

  @GetMapping("/feeds")
  String page(Model model) {
    fill(model);
    return "feeds";
  }

  @GetMapping("/feeds/content")
  String content(Model model) {
    fill(model);
    return "feeds :: content";
  }

  private void fill(Model model) {
    List<FeedLine> lines = feeds.lines();
    model.addAttribute("feeds", lines);
    model.addAttribute("today", LedgerSum.of(lines.stream().map(FeedLine::today).toList()));
    model.addAttribute("total", LedgerSum.of(lines.stream().map(FeedLine::total).toList()));
  }
}
