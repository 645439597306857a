package org.fengqiao.routes.border;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Who is alerted and why, as a table in a file: the first line that fits a dispute decides, and
 * where none fits nobody is alerted.
 *
 * @param lines in the order of the file
 */
public record RuleTable(List<RuleLine> lines) {

  private static final String STANDARD = "/border/rules.csv";
  private static final List<String> COLUMNS =
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
          "reason_en");

  /** Copies the lines. */
  public RuleTable {
    lines = List.copyOf(lines);
  }

  /** The table that comes with the hub. */
  public static RuleTable standard() {
    try (InputStream stream = RuleTable.class.getResourceAsStream(STANDARD)) {
      if (stream == null) {
        throw new IllegalStateException("the hub's jar lacks " + STANDARD);
      }
      return read("rules.csv", new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A table in a file.
   *
   * @throws IllegalArgumentException when the file has faults; its message has one line for each,
   *     with file and line
   * @throws UncheckedIOException when it cannot be read
   */
  public static RuleTable of(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleTable read(String name, Reader reader) throws IOException {
    List<RuleLine> lines = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    Set<String> rules = new HashSet<>();
    try (CSVParser parser =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        throw new IllegalArgumentException(
            name + ":1: the columns must be " + String.join(",", COLUMNS));
      }
      for (CSVRecord record : parser) {
        RuleCells cells = new RuleCells(record);
        cells
            .line(COLUMNS.size())
            .ifPresent(
                line -> {
                  if (!rules.add(line.rule())) {
                    cells.findings().add("rule " + line.rule() + " stands above already");
                  }
                  lines.add(line);
                });
        cells.findings().stream()
            .map(finding -> name + ":" + parser.getCurrentLineNumber() + ": " + finding)
            .forEach(findings::add);
      }
    }
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", findings));
    }
    return new RuleTable(lines);
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
