package org.fengqiao.routes.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The cells of one line of a {@link DecisionFile}; collects what is wrong with them. */
public final class DecisionCells {

  private static final Pattern RULE = Pattern.compile("[A-Z]{1,8}-\\d{1,4}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final CSVRecord record;
  private final List<String> findings = new ArrayList<>();

  DecisionCells(CSVRecord record) {
    this.record = record;
  }

  /** Adds what is wrong, and what would be right. */
  public void find(String finding) {
    findings.add(finding);
  }

  /** Whether nothing was found wrong. */
  public boolean isSound() {
    return findings.isEmpty();
  }

  List<String> findings() {
    return findings;
  }

  /** A cell as it stands. */
  public String text(String column) {
    return record.get(column);
  }

  /** The number of the rule, for example BJ-1. */
  public String rule() {
    String rule = record.get("rule");
    if (!RULE.matcher(rule).matches()) {
      find("rule '" + rule + "' is no number like BJ-1");
    }
    return rule;
  }

  /** Whether the table has a column, which an older one may lack. */
  public boolean has(String column) {
    return record.isMapped(column);
  }

  /** One of a list of words; null when it is none. */
  public <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
    String cell = record.get(column).toUpperCase(Locale.ROOT);
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(cell)) {
        return each;
      }
    }
    find(
        "%s '%s' is none of %s"
            .formatted(column, record.get(column), Arrays.toString(type.getEnumConstants())));
    return null;
  }

  /** A number that a dispute must reach; 0 asks nothing, and stands for one that is none. */
  public int number(String column) {
    String cell = record.get(column);
    if (!NUMBER.matcher(cell).matches()) {
      find(column + " '" + cell + "' is no number; write 0 to ask nothing");
      return 0;
    }
    return Integer.parseInt(cell);
  }

  /** A sentence that people read. */
  public String reason(String column) {
    String cell = record.get(column);
    if (cell.isBlank()) {
      find(column + " is empty; say why in one sentence");
    }
    return cell;
  }
}
