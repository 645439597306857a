package org.fengqiao.routes.warning.escalation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.platform.DecisionCells;
import org.fengqiao.routes.platform.DecisionFile;
import org.fengqiao.schemas.message.EscalationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Which disputes are urgent and why, as a table in a file: the first line that fits decides, so
 * that red stands above orange. A dispute that fits none is not warned of.
 *
 * @param rules in the order of the file
 */
public record EscalationTable(List<EscalationRule> rules) {

  private static final DecisionFile<EscalationRule> FILE =
      new DecisionFile<>(
          List.of(
              "rule",
              "level",
              "colour_from",
              "parties_from",
              "amount_from",
              "failed_from",
              "failed_departments_from",
              "overdue_from",
              "border",
              "reason_zh",
              "reason_en"),
          EscalationTable::rule);

  /** What is asked of the departments' flag. */
  private enum Border {
    YES,
    ANY
  }

  /** Copies the rules. */
  public EscalationTable {
    rules = List.copyOf(rules);
  }

  /** The table that comes with the hub. */
  public static EscalationTable standard() {
    return new EscalationTable(FILE.standard("/warning/escalation.csv"));
  }

  /**
   * The table in a file, or where none is named the one that comes with the hub.
   *
   * @throws IllegalArgumentException when the file has faults; its message has one line for each,
   *     with file and line
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public static EscalationTable of(@Nullable Path file) {
    return file == null ? standard() : new EscalationTable(FILE.of(file));
  }

  /** The first line that fits. */
  public Optional<EscalationRule> decide(OpenDispute dispute) {
    return rules.stream().filter(rule -> rule.matches(dispute)).findFirst();
  }

  /** The line of that number. */
  public Optional<EscalationRule> find(String rule) {
    return rules.stream().filter(each -> each.rule().equals(rule)).findFirst();
  }

  private static Optional<EscalationRule> rule(DecisionCells cells) {
    String rule = cells.rule();
    EscalationLevel level = cells.constant("level", EscalationLevel.class);
    EscalationLevel colour = cells.constant("colour_from", EscalationLevel.class);
    if (level == EscalationLevel.NONE) {
      cells.find("level NONE warns of nothing; write BLUE, YELLOW, ORANGE or RED");
    }
    int parties = cells.number("parties_from");
    int amount = cells.number("amount_from");
    int failed = cells.number("failed_from");
    int failedDepartments = cells.number("failed_departments_from");
    int overdue = cells.number("overdue_from");
    Border border = cells.constant("border", Border.class);
    String chinese = cells.reason("reason_zh");
    String english = cells.reason("reason_en");
    if (!cells.isSound() || level == null || colour == null) {
      return Optional.empty();
    }
    return Optional.of(
        new EscalationRule(
            rule,
            level,
            colour,
            parties,
            amount,
            failed,
            failedDepartments,
            overdue,
            border == Border.YES,
            chinese,
            english));
  }
}
