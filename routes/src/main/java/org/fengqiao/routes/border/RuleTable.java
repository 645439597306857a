package org.fengqiao.routes.border;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.platform.DecisionFile;

/**
 * Who is alerted and why, as a table in a file: the first line that fits a dispute decides, and
 * where none fits nobody is alerted.
 *
 * @param lines in the order of the file
 */
public record RuleTable(List<RuleLine> lines) {

  private static final DecisionFile<RuleLine> FILE =
      new DecisionFile<>(
          List.of(
              "rule",
              "flag",
              "side",
              "types",
              "level_from",
              "parties_from",
              "previous_from",
              "action",
              "reason_zh",
              "reason_en"),
          List.of(RuleCells.RELEASE),
          RuleCells::line);

  /** Copies the lines. */
  public RuleTable {
    lines = List.copyOf(lines);
  }

  /** The table that comes with the hub. */
  public static RuleTable standard() {
    return new RuleTable(FILE.standard("/border/rules.csv"));
  }

  /**
   * A table in a file.
   *
   * @throws IllegalArgumentException when the file has faults; its message has one line for each,
   *     with file and line
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public static RuleTable of(Path file) {
    return new RuleTable(FILE.of(file));
  }

  /** The first line that fits. */
  Optional<RuleLine> decide(RuleLine.Circumstances circumstances) {
    return lines.stream().filter(line -> line.matches(circumstances)).findFirst();
  }

  /** The line of that number. */
  public Optional<RuleLine> find(String rule) {
    return lines.stream().filter(line -> line.rule().equals(rule)).findFirst();
  }
}
