package org.fengqiao.ops.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Holds the hub's books against the truth and prints what it finds. */
final class FinalCheck {

  private static final int NAMED = 20;

  private final HubBooks books;
  private final Screen screen;

  FinalCheck(HubBooks books, Screen screen) {
    this.books = books;
    this.screen = screen;
  }

  /**
   * Whether every feed's ledger balances, and every record is exactly what it must be: in the
   * warehouse, removed, excluded, or in the quarantine by the rule and field that it breaks.
   */
  boolean passes(TruthBook truth) throws SQLException, IOException {
    Map<String, FeedFigures> figures = books.figures();
    Map<String, Expected> expected = truth.expected();
    screen.show("");
    screen.show("核对 / check: 台账是否平衡,每条记录是否与真值相同 / ledger balanced, every record as it truly is");
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
    FactComparison.Differences differences = FactComparison.of(truth, new HubFacts(books));
    show(differences);
    boolean passed = HistoryWatch.complete(figures, expected) && differences.isNone();
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

  private void show(FactComparison.Differences differences) {
    screen.show(
        "%s 逐条 key by key: 收件箱、仓库、隔离区(含规则与字段)共 %,d 项 / %,d facts of inbox, warehouse, quarantine with rule and field"
            .formatted(
                differences.isNone() ? "✓" : "✗", differences.compared(), differences.compared()));
    name("缺 missing", differences.missing());
    name("多 unexpected", differences.unexpected());
    if (!differences.complete()) {
      screen.show("   以上只是部分差异 / these are some of the differences, not all");
    }
  }

  private void name(String what, List<Fact> facts) {
    facts.stream().limit(NAMED).forEach(fact -> screen.show("   " + what + ": " + fact));
    if (facts.size() > NAMED) {
      screen.show("   %s: … 共 %d 项 in all".formatted(what, facts.size()));
    }
  }
}
