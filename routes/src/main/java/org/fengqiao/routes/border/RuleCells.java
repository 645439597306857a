package org.fengqiao.routes.border;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.RequestedAction;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line of the decision table and collects what is wrong with them. */
final class RuleCells {

  private static final Pattern RULE = Pattern.compile("[A-Z]{1,8}-\\d{1,4}");
  private static final String BY_LEVEL = "BY_LEVEL";

  private final CSVRecord record;
  private final List<String> findings;

  RuleCells(CSVRecord record, List<String> findings) {
    this.record = record;
    this.findings = findings;
  }

  /** The line; empty when something is wrong with it. */
  Optional<RuleLine> line() {
    String rule = record.get("rule");
    if (!RULE.matcher(rule).matches()) {
      findings.add("rule '" + rule + "' is no number like BJ-1");
    }
    RuleLine.@Nullable Flag flag = constant("flag", RuleLine.Flag.class);
    RuleLine.@Nullable Side side = constant("side", RuleLine.Side.class);
    EscalationLevel level = constant("level_from", EscalationLevel.class);
    String action = record.get("action");
    RequestedAction asked =
        action.equals(BY_LEVEL) ? null : constant("action", RequestedAction.class);
    List<String> types = types();
    int parties = number("parties_from");
    int previous = number("previous_from");
    requireReason("reason_zh");
    requireReason("reason_en");
    if (!findings.isEmpty() || flag == null || side == null || level == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleLine(
            rule,
            flag,
            side,
            types,
            level,
            parties,
            previous,
            asked,
            record.get("reason_zh"),
            record.get("reason_en")));
  }

  private <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
    String cell = record.get(column);
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(cell.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseGet(
            () -> {
              findings.add(
                  "%s '%s' is none of %s"
                      .formatted(column, cell, Arrays.toString(type.getEnumConstants())));
              return null;
            });
  }

  private List<String> types() {
    String cell = record.get("types");
    if (cell.equals("any")) {
      return List.of();
    }
    List<String> types = List.of(cell.split(" ", -1));
    types.stream()
        .filter(type -> DisputeTypes.standard().find(type).isEmpty())
        .forEach(
            type -> findings.add("types '" + type + "' is no dispute type; write any for all"));
    return types;
  }

  private int number(String column) {
    String cell = record.get(column);
    if (!cell.matches("\\d{1,6}")) {
      findings.add(column + " '" + cell + "' is no number; write 0 to ask nothing");
      return 0;
    }
    return Integer.parseInt(cell);
  }

  private void requireReason(String column) {
    if (record.get(column).isBlank()) {
      findings.add(column + " is empty; say in one sentence why this office is alerted");
    }
  }
}
