package org.fengqiao.routes.console;

import java.util.List;
import org.fengqiao.routes.border.AlertBook;
import org.fengqiao.routes.border.Direction;
import org.fengqiao.routes.conference.ConferenceFigures;
import org.fengqiao.routes.conference.Slice;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the whole hub in one look. */
@Controller
@ConditionalOnRole(Role.HUB)
class OverviewPage {

  private static final int NEWEST = 5;

  private final FeedBoard feeds;
  private final ConferenceFigures figures;
  private final AlertBook alerts;

  OverviewPage(FeedBoard feeds, ConferenceFigures figures, AlertBook alerts) {
    this.feeds = feeds;
    this.figures = figures;
    this.alerts = alerts;
  }

  @GetMapping("/")
  String page(Model model) {
    fill(model);
    return "overview";
  }

  @GetMapping("/overview/content")
  String content(Model model) {
    fill(model);
    return "overview :: content";
  }

  private void fill(Model model) {
    List<FeedLine> lines = feeds.lines();
    model.addAttribute("feeds", lines);
    model.addAttribute("total", LedgerSum.of(lines.stream().map(FeedLine::total).toList()));
    model.addAttribute("totals", figures.totals(Slice.ALL));
    model.addAttribute("openOut", open(Direction.OUT));
    model.addAttribute("openIn", open(Direction.IN));
    model.addAttribute("newestOut", alerts.newest(Direction.OUT, NEWEST));
    model.addAttribute("newestIn", alerts.newest(Direction.IN, NEWEST));
  }

  private long open(Direction direction) {
    return alerts.counts(direction).entrySet().stream()
        .filter(entry -> entry.getKey().open())
        .mapToLong(entry -> entry.getValue())
        .sum();
  }
}
