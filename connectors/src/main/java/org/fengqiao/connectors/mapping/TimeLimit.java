package org.fengqiao.connectors.mapping;

import java.time.LocalDate;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.AspectRule;
import org.jspecify.annotations.Nullable;

/** Tells whether something that the rows of a child hold was done in time. */
final class TimeLimit {

  private final AspectRule.InTime rule;
  private final RowCondition condition;
  private final DateParser dates = new DateParser();

  TimeLimit(AspectRule.InTime rule) {
    this.rule = rule;
    this.condition = new RowCondition(rule.condition());
  }

  /** Days are those of the calendar in Asia/Shanghai; of several rows one in time is enough. */
  boolean isKept(RowView row, Draft draft, @Nullable Moment accepted) {
    if (accepted == null) {
      return false;
    }
    LocalDate last = accepted.at().toLocalDate().plusDays(rule.days());
    for (SourceRow child : row.children(rule.child())) {
      RowView view = row.from(child);
      if (condition.holds(view) && isBy(last, view, draft)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBy(LocalDate last, RowView row, Draft draft) {
    return switch (dates.parse(row.value(rule.date()), draft)) {
      case Value.Given<Moment> given -> !given.value().at().toLocalDate().isAfter(last);
      case Value.Bad<Moment> bad -> {
        draft.flag("BAD_ASPECTS");
        yield false;
      }
      case Value.Missing<Moment> missing -> false;
    };
  }
}
