package org.fengqiao.routes.border;

import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.platform.DecisionCells;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.RequestedAction;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line of the decision table. */
final class RuleCells {

  static final String RELEASE = "release";

  private static final String BY_LEVEL = "BY_LEVEL";
  private static final int MOST = 999_999;

  private RuleCells() {}

  /** The line; empty when something is wrong with it. */
  static Optional<RuleLine> line(DecisionCells cells) {
    String rule = cells.rule();
    RuleLine.@Nullable Flag flag = cells.constant("flag", RuleLine.Flag.class);
    RuleLine.@Nullable Nearness side = cells.constant("side", RuleLine.Nearness.class);
    EscalationLevel level = cells.constant("level_from", EscalationLevel.class);
    RequestedAction asked =
        cells.text("action").equals(BY_LEVEL)
            ? null
            : cells.constant("action", RequestedAction.class);
    List<String> types = types(cells);
    int parties = number(cells, "parties_from");
    int previous = number(cells, "previous_from");
    RuleLine.@Nullable Release release =
        cells.has(RELEASE)
            ? cells.constant(RELEASE, RuleLine.Release.class)
            : RuleLine.Release.DIRECT;
    String chinese = cells.reason("reason_zh");
    String english = cells.reason("reason_en");
    if (!cells.isSound() || flag == null || side == null || level == null || release == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleLine(
            rule, flag, side, types, level, parties, previous, asked, chinese, english, release));
  }

  private static List<String> types(DecisionCells cells) {
    String cell = cells.text("types");
    if (cell.equals("any")) {
      return List.of();
    }
    List<String> types = List.of(cell.split(" ", -1));
    types.stream()
        .filter(type -> DisputeTypes.standard().find(type).isEmpty())
        .forEach(type -> cells.find("types '" + type + "' is no dispute type; write any for all"));
    return types;
  }

  private static int number(DecisionCells cells, String column) {
    int number = cells.number(column);
    if (number > MOST) {
      cells.find(column + " '" + number + "' is more than any dispute has");
    }
    return number;
  }
}
