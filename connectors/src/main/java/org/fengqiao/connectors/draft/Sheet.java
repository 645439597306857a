package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.schemas.message.Department;

/** The file that is being written, what it is about, and what is left to decide. For one thread. */
final class Sheet {

  private static final double ENOUGH = 0.5;
  private static final double NEARLY_ALL = 0.95;

  private final Survey survey;
  private final Department department;
  private final boolean file;
  private final Meanings meanings;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final List<String> decisions = new ArrayList<>();

  Sheet(Survey survey, Department department, boolean file) {
    this.survey = survey;
    this.department = department;
    this.file = file;
    this.meanings = new Meanings(department);
  }

  Survey survey() {
    return survey;
  }

  Department department() {
    return department;
  }

  Meanings meanings() {
    return meanings;
  }

  /**
   * Whether a capture can ask for a column: a dot stands between a child and its column, so it is
   * in the way in every name.
   */
  boolean canBeAskedFor(String column) {
    return !column.contains(".") && (file ? !column.isBlank() : SourceTable.canBeNamed(column));
  }

  void say(String line) {
    lines.add(line.stripTrailing());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  List<String> decisions() {
    return List.copyOf(decisions);
  }

  /** A comment that marks a decision which only a human can take. */
  String decide(String what) {
    decisions.add(what);
    return "  # 待定 TODO " + decisions.size() + ": " + what;
  }

  /** Marks a column (of a child: with the child's name) as mapped. */
  void use(String column) {
    used.add(column);
  }

  boolean isUsed(String column) {
    return used.contains(column);
  }

  /** Columns of the main row that mean something and whose values do not speak against it. */
  List<Column> candidates(Meaning meaning, ToDoubleFunction<Column> likeness) {
    return candidates(survey.columns(), meaning, likeness);
  }

  /** Columns that mean something and whose values do not speak against it, best first. */
  List<Column> candidates(
      List<Column> columns, Meaning meaning, ToDoubleFunction<Column> likeness) {
    return columns.stream()
        .filter(column -> canBeAskedFor(column.name()) && meanings.says(meaning, column))
        .filter(column -> column.sketch().filled() == 0 || likeness.applyAsDouble(column) >= ENOUGH)
        .sorted(
            Comparator.comparingDouble(
                    (Column column) ->
                        meanings.doubt(meaning, column)
                            - likeness.applyAsDouble(column)
                                * column.sketch().filled()
                                / Math.max(1, column.sketch().rows()))
                .thenComparing(column -> columns.indexOf(column)))
        .toList();
  }

  /** Where no name says so: the columns that stand for nothing else and whose values all do. */
  List<Column> byValues(ToDoubleFunction<Column> likeness) {
    return survey.columns().stream()
        .filter(column -> canBeAskedFor(column.name()))
        .filter(column -> !isUsed(column.name()) && !survey.key().contains(column.name()))
        .filter(column -> !meanings.saysAnything(column))
        .filter(column -> 2 * column.sketch().filled() > column.sketch().rows())
        .filter(column -> likeness.applyAsDouble(column) >= NEARLY_ALL)
        .toList();
  }

  Optional<Column> best(Meaning meaning, ToDoubleFunction<Column> likeness) {
    return candidates(meaning, likeness).stream().findFirst();
  }

  /** Why a column was chosen: its remark, and how many of its values look right. */
  static String because(Column column, double share) {
    String remark = column.remark().isEmpty() ? "" : YamlWords.remark(column.remark()) + "; ";
    String values =
        column.sketch().filled() == 0
            ? "样本为空 no sample value"
            : "%d%% 相符 match, %d%% 有值 filled"
                .formatted(
                    Math.round(100 * share),
                    Math.round(100.0 * column.sketch().filled() / column.sketch().rows()));
    return "  # " + remark + values;
  }
}
