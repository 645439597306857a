package org.fengqiao.ops.demo;

import java.sql.SQLException;
import java.util.Map;

/** Holds the hub's books against the truth and prints what it finds. */
final class FinalCheck {

  private final HubBooks books;
  private final Screen screen;

  FinalCheck(HubBooks books, Screen screen) {
    this.books = books;
    this.screen = screen;
  }

  /** Whether every feed's ledger balances and the warehouse and the quarantine equal the truth. */
  boolean passes(TruthBook truth) throws SQLException {
    Map<String, FeedFigures> figures = books.figures();
    Map<String, Expected> expected = truth.expected();
    screen.show("");
    screen.show(
        "核对 / check: 台账是否平衡,数据仓库与隔离区是否等于真值 / ledger balanced, warehouse and quarantine equal the truth");
    expected.forEach(
        (feed, due) -> line(feed, figures.getOrDefault(feed, FeedFigures.NOTHING), due));
    for (HubBooks.Reason reason : books.reasons()) {
      screen.show(
          "   隔离原因 / quarantine: %-19s 规则 rule %s 字段 field %s: %d"
              .formatted(
                  reason.feed(),
                  reason.rule(),
                  reason.field() == null ? "-" : reason.field(),
                  reason.rows()));
    }
    boolean passed = HistoryWatch.complete(figures, expected);
    screen.show(passed ? "全部相符 / everything equals the truth" : "不相符 / there are differences");
    screen.show("");
    return passed;
  }

  private void line(String feed, FeedFigures is, Expected truth) {
    screen.show(
        "%s %-19s 台账差额 unaccounted %d · 仓库 warehouse %,d = %,d · 其中已删 removed %,d = %,d · 隔离 quarantined %,d = %,d · 排除 excluded %,d = %,d"
            .formatted(
                is.equal(truth) ? "✓" : "✗",
                feed,
                is.unaccounted(),
                is.stored(),
                truth.accepted(),
                is.removed(),
                truth.removed(),
                is.quarantined(),
                truth.quarantined(),
                is.excluded(),
                truth.excluded()));
  }
}
