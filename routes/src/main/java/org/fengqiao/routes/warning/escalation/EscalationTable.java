package org.fengqiao.routes.warning.escalation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
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

  private static Optional<EscalationRule> rule(CSVRecord record, List<String> findings) {
    if (!record.get("rule").matches("[A-Z]{1,8}-\\d{1,4}")) {
      findings.add("rule '" + record.get("rule") + "' is no number like ESC-1");
    }
    EscalationLevel level = level(record, "level", findings);
    if (level == EscalationLevel.NONE) {
      findings.add("level NONE warns of nothing; write BLUE, YELLOW, ORANGE or RED");
    }
    String border = record.get("border");
    if (!border.equals("yes") && !border.equals("any")) {
      findings.add("border '" + border + "' is neither yes nor any");
    }
    for (String reason : List.of("reason_zh", "reason_en")) {
      if (record.get(reason).isBlank()) {
        findings.add(reason + " is empty; say in one sentence why there is a warning");
      }
    }
    EscalationRule rule =
        new EscalationRule(
            record.get("rule"),
            level,
            level(record, "colour_from", findings),
            number(record, "parties_from", findings),
            number(record, "amount_from", findings),
            number(record, "failed_from", findings),
            number(record, "failed_departments_from", findings),
            number(record, "overdue_from", findings),
            border.equals("yes"),
            record.get("reason_zh"),
            record.get("reason_en"));
    return findings.isEmpty() ? Optional.of(rule) : Optional.empty();
  }

  private static EscalationLevel level(CSVRecord record, String column, List<String> findings) {
    String cell = record.get(column);
    return Arrays.stream(EscalationLevel.values())
        .filter(each -> each.name().equals(cell))
        .findFirst()
        .orElseGet(
            () -> {
              findings.add(
                  "%s '%s' is none of %s"
                      .formatted(column, cell, Arrays.toString(EscalationLevel.values())));
              return EscalationLevel.RED;
            });
  }

  private static int number(CSVRecord record, String column, List<String> findings) {
    String cell = record.get(column);
    if (!cell.matches("\\d{1,9}")) {
      findings.add(column + " '" + cell + "' is no number; write 0 to ask nothing");
      return 0;
    }
    return Integer.parseInt(cell);
  }
}
