package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.schemas.code.CodeTables;

/** Drafts the list by which codes of a column become values of a field. */
final class ListDraft {

  private final Sheet sheet;
  private final CodeValues codes;

  ListDraft(Sheet sheet) {
    this.sheet = sheet;
    this.codes = new CodeValues(sheet.department());
  }

  /**
   * A list on one line.
   *
   * @param rule what stands between the braces
   * @param comment why, and what is left to decide
   */
  record Drafted(String rule, String comment) {}

  /**
   * The list of a column; empty when its values may not be written down and no table knows them.
   *
   * @param field the canonical field, whose words propose the meanings
   * @param unknown the value of what nobody knows
   * @param missing the value of an empty cell
   */
  Optional<Drafted> of(Column column, String field, String table, String unknown, String missing) {
    Optional<String> known =
        table.isEmpty()
            ? codes.table(column)
            : Optional.of(table).filter(t -> codes.fits(column, t));
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> open = new HashSet<>();
    for (String word : words(column, field, known.orElse(""))) {
      Optional<String> meaning = Symbols.of(field, word);
      values.put(word, meaning.orElse(unknown));
      if (meaning.isEmpty()) {
        open.add(word);
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String list =
        values.entrySet().stream()
            .map(
                value ->
                    YamlWords.scalar(value.getKey()) + ": " + YamlWords.scalar(value.getValue()))
            .collect(Collectors.joining(", ", "{ ", " }"));
    String rule =
        "take: %s, %slookup: %s, if_bad: %s, if_missing: %s"
            .formatted(
                YamlWords.scalar(column.name()),
                known.map(t -> "table: " + t + ", ").orElse(""),
                list,
                YamlWords.scalar(unknown),
                YamlWords.scalar(missing));
    return Optional.of(new Drafted(rule, comment(field, known.orElse(""), open, values.keySet())));
  }

  private String comment(String field, String table, Set<String> open, Set<String> all) {
    if (table.isEmpty()) {
      return sheet.decide(
          "没有代码表,请写出 "
              + field
              + " 各代码的含义 no code table fits: say what each code means for "
              + field);
    }
    String found = "  # 代码表 code table " + table;
    List<String> left = all.stream().filter(open::contains).toList();
    return left.isEmpty()
        ? found + ",含义按名称推测 meanings guessed by name"
        : sheet.decide(
            field + ":代码表 " + table + " 的 " + String.join("、", left) + " 含义不明 meaning unknown");
  }

  private List<String> words(Column column, String field, String table) {
    if (!table.isEmpty()) {
      return new ArrayList<>(
          CodeTables.standard().codes(table).values().stream().distinct().toList());
    }
    Set<String> vocabulary =
        column.sketch().distinct().keySet().stream()
            .filter(word -> word.length() <= 12 && Symbols.of(field, word).isPresent())
            .collect(Collectors.toSet());
    return codes.writable(column.sketch(), sheet.meanings().isPersonal(column), vocabulary);
  }
}
