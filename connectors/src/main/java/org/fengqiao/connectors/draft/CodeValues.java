package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.connectors.survey.ColumnSketch;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.ValueShape;
import org.fengqiao.schemas.code.CodeTables;
import org.fengqiao.schemas.message.Department;

/**
 * Finds the code table that a column's values belong to, and decides which values may be written
 * down: short codes that repeat, and names that a public code table has. A word that might be
 * somebody's name never is.
 */
final class CodeValues {

  private static final CodeTables TABLES = CodeTables.standard();
  private static final int MOST_WRITTEN = 20;
  private static final double ENOUGH = 0.8;
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{0,3}[-_]?\\d{1,6}|[A-Z]");

  private final String prefix;

  CodeValues(Department department) {
    this.prefix = department.name().toLowerCase(Locale.ROOT) + ".";
  }

  /** The table whose codes or names the values are, and whose name the column bears. */
  Optional<String> table(Column column) {
    return tables().stream()
        .filter(
            table -> bearsName(column, table) ? fits(column, table) : fitsByNames(column, table))
        .max(
            Comparator.comparing((String table) -> bearsName(column, table))
                .thenComparing(table -> share(column.sketch(), table))
                .thenComparing(table -> -TABLES.codes(table).size()));
  }

  /** Whether all but a few of the values are codes or names of a table; so when there are none. */
  boolean fits(Column column, String table) {
    return column.sketch().filled() == 0 || share(column.sketch(), table) >= ENOUGH;
  }

  private boolean fitsByNames(Column column, String table) {
    Map<String, Integer> values = column.sketch().distinct();
    Set<String> names = new HashSet<>(TABLES.codes(table).values());
    return !values.isEmpty()
        && values.keySet().stream().filter(names::contains).count() >= ENOUGH * values.size()
        && values.keySet().stream().noneMatch(CodeValues::isCode);
  }

  private List<String> tables() {
    return TABLES.tables().stream()
        .filter(table -> table.startsWith(prefix) || table.startsWith("common."))
        .toList();
  }

  private static boolean bearsName(Column column, String table) {
    String bare = column.name().replaceFirst("(?i)(dm|mc|bh|_?code)$", "");
    String suffix = table.substring(table.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    return bare.length() >= 2 && (suffix.endsWith(bare) || bare.endsWith(suffix));
  }

  private static double share(ColumnSketch sketch, String table) {
    Map<String, String> codes = TABLES.codes(table);
    Set<String> known = new HashSet<>();
    codes.forEach(
        (code, name) -> {
          known.add(code);
          known.add(withoutZeros(code));
          known.add(name);
        });
    int found =
        sketch.distinct().entrySet().stream()
            .filter(value -> known.contains(value.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return sketch.filled() == 0 ? 0 : (double) found / sketch.filled();
  }

  /** As a number column holds the code. */
  static String withoutZeros(String code) {
    return code.replaceFirst("^0+(?=.)", "");
  }

  /** The values that may be written down, in order; empty when any of them may not. */
  List<String> writable(ColumnSketch sketch, boolean personal, Set<String> vocabulary) {
    Map<String, Integer> values = sketch.distinct();
    boolean repeat = sketch.filled() >= 2 * values.size();
    if (personal || values.size() > MOST_WRITTEN || !repeat || looksPersonal(sketch)) {
      return List.of();
    }
    List<String> written = new ArrayList<>();
    for (String value : values.keySet()) {
      if (isCode(value) || vocabulary.contains(value) || isKnownName(value)) {
        written.add(value);
      } else {
        return List.of();
      }
    }
    written.sort(Comparator.comparing(String::length).thenComparing(value -> value));
    return written;
  }

  /** Whether a value is so short a code that it cannot be somebody's name or number. */
  static boolean isCode(String value) {
    return CODE.matcher(value).matches();
  }

  private static boolean looksPersonal(ColumnSketch sketch) {
    return sketch.share(ValueShape.CITIZEN_NUMBER) > 0
        || sketch.share(ValueShape.PHONE) > 0
        || sketch.share(ValueShape.CREDIT_CODE) > 0;
  }

  private boolean isKnownName(String value) {
    return tables().stream().anyMatch(table -> TABLES.codes(table).containsValue(value));
  }
}
