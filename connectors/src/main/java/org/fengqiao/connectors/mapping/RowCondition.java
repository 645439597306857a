package org.fengqiao.connectors.mapping;

import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.connectors.feed.Condition;
import org.fengqiao.connectors.feed.Condition.Holds;
import org.fengqiao.schemas.code.HalfWidth;

/** Asks a row the question of a feed file. */
final class RowCondition {

  private final Cell cell;
  private final Set<String> values;
  private final Holds holds;

  RowCondition(Condition condition) {
    this.cell = new Cell(condition.cell());
    this.values = condition.values().stream().map(HalfWidth::of).collect(Collectors.toSet());
    this.holds = condition.holds();
  }

  boolean holds(RowView row) {
    boolean among = values.contains(HalfWidth.of(cell.text(row)));
    return switch (holds) {
      case WHEN -> among;
      case UNLESS -> !among;
    };
  }
}
