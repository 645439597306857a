package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.schemas.code.CodeTables;

/**
 * Drafts a field that is yes or no. Its list has the usual spellings and all that the sample has,
 * for a spelling without a line would be taken for no; which of them nobody understands is said.
 */
final class FlagDraft {

  private static final String USUAL = "common.SFDB";
  private static final String NO = "false";

  private final Sheet sheet;

  FlagDraft(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Writes the field by the first column that says yes or no; a constant when there is none. */
  void write(String field, Meaning meaning) {
    List<Column> named = sheet.candidates(meaning, column -> 1);
    for (Column column : named) {
      Optional<String> rule = rule(field, column);
      if (rule.isPresent()) {
        sheet.use(column.name());
        sheet.say("  " + field + ": " + rule.get());
        return;
      }
    }
    sheet.say(
        "  "
            + field
            + ": { value: \"false\" }"
            + (named.isEmpty()
                ? "  # 没有找到此列 no such column was found"
                : sheet.decide(
                    named.getFirst().name()
                        + " 的取值看不出是与否,请写出列表 has values that are neither yes nor no: write their list")));
  }

  private Optional<String> rule(String field, Column column) {
    Map<String, String> values = new TreeMap<>();
    CodeTables.standard()
        .codes(USUAL)
        .forEach((code, name) -> values.put(code, Symbols.of(field, name).orElse(NO)));
    List<String> open = new ArrayList<>();
    int strange = 0;
    int known = 0;
    for (String word : column.sketch().distinct().keySet()) {
      Optional<String> meaning = Symbols.of(field, word);
      if (meaning.isPresent()) {
        values.put(word, meaning.get());
        known++;
      } else if (values.containsKey(word)) {
        known++;
      } else if (CodeValues.isCode(word)) {
        values.put(word, NO);
        open.add(word);
      } else {
        strange++;
      }
    }
    return known == 0 && column.sketch().filled() > 0
        ? Optional.empty()
        : Optional.of(text(column, values) + comment(field, open, strange));
  }

  private static String text(Column column, Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> YamlWords.scalar(value.getKey()) + ": " + YamlWords.scalar(value.getValue()))
        .collect(
            Collectors.joining(
                ", ",
                "{ take: " + YamlWords.scalar(column.name()) + ", lookup: { ",
                " }, if_bad: \"false\", if_missing: \"false\" }"));
  }

  /** A word that is no code may be anything, so it is counted and not written down. */
  private String comment(String field, List<String> open, int strange) {
    if (open.isEmpty() && strange == 0) {
      return "  # 样本中的写法都已列出 every spelling of the sample is listed";
    }
    String codes =
        open.isEmpty()
            ? ""
            : String.join("、", open.stream().sorted().toList()) + " 含义不明 meaning unknown";
    String words =
        strange == 0
            ? ""
            : "另有 %d 种写法未列出,按否处理,请补上 %d more spellings are not listed and taken for no: add them"
                .formatted(strange, strange);
    return sheet.decide(
        field + ":" + codes + (codes.isEmpty() || words.isEmpty() ? "" : "; ") + words);
  }
}
