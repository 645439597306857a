package org.fengqiao.routes.console;

import java.util.List;
import java.util.Map;
import org.fengqiao.routes.border.Alert;
import org.fengqiao.routes.border.AlertBook;
import org.fengqiao.routes.border.Deed;
import org.fengqiao.routes.border.DeedOutcome;
import org.fengqiao.routes.border.Direction;
import org.fengqiao.routes.border.Refusal;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.routes.linkage.review.ReviewReport;
import org.fengqiao.routes.linkage.review.ReviewReports;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.BorderProgress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for scripts, as JSON. */
@RestController
@RequestMapping("/api")
@ConditionalOnRole(Role.HUB)
class ConsoleApi {

  private static final int MOST = 1000;

  private final HubSettings settings;
  private final FeedBoard feeds;
  private final AlertBook book;
  private final BorderDesk desk;
  private final ReviewReports reviews;

  ConsoleApi(
      HubSettings settings,
      FeedBoard feeds,
      AlertBook book,
      BorderDesk desk,
      ReviewReports reviews) {
    this.settings = settings;
    this.feeds = feeds;
    this.book = book;
    this.desk = desk;
    this.reviews = reviews;
  }

  /**
   * Alerts of both directions, the newest first.
   *
   * @param outgoing sent by this hub
   * @param incoming received by it
   * @param refusals messages refused at the door, by reason
   */
  record Border(List<Alert> outgoing, List<Alert> incoming, Map<Refusal, Long> refusals) {}

  /**
   * The hub in one look.
   *
   * @param province its province
   * @param ledger sum over all feeds and days
   * @param feeds every feed
   * @param outgoing alerts sent, by state
   * @param incoming alerts received, by state
   */
  record Status(
      String province,
      LedgerSum ledger,
      List<FeedLine> feeds,
      Map<AlertState, Long> outgoing,
      Map<AlertState, Long> incoming) {}

  /** The answer that somebody gives to an incoming alert. */
  record Feedback(BorderProgress progress) {}

  @GetMapping("/border")
  Border border() {
    return new Border(
        book.newest(Direction.OUT, MOST), book.newest(Direction.IN, MOST), book.refusals());
  }

  @PostMapping("/border/{alertId}/feedback")
  ResponseEntity<Map<String, AlertState>> feedback(
      @PathVariable String alertId, @RequestBody Feedback feedback) {
    return switch (desk.say(alertId, new Deed.Feedback(feedback.progress()))) {
      case DeedOutcome.Recorded recorded -> ResponseEntity.ok(Map.of("state", recorded.state()));
      case DeedOutcome.NotAllowed refused ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("state", refused.state()));
      case DeedOutcome.NotInForm notInForm -> ResponseEntity.badRequest().build();
      case DeedOutcome.NoSuchAlert none -> ResponseEntity.notFound().build();
    };
  }

  @GetMapping("/ledger")
  List<FeedBoard.Day> ledger() {
    return feeds.days();
  }

  @GetMapping("/review")
  ReviewReport review() {
    return reviews.report();
  }

  @GetMapping("/status")
  Status status() {
    List<FeedLine> lines = feeds.lines();
    return new Status(
        settings.province(),
        LedgerSum.of(lines.stream().map(FeedLine::total).toList()),
        lines,
        book.counts(Direction.OUT),
        book.counts(Direction.IN));
  }
}
