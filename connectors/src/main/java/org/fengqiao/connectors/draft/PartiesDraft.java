package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.ValueShape;

/** Drafts {@code parties}: where the parties' names, numbers and phones stand. */
final class PartiesDraft {

  private static final double MANY = 0.3;
  private static final double SOME_LISTS = 0.02;
  private static final List<String> TITLES_IN_A_MAIN_TABLE = List.of("mc", "name", "名称");

  private final Sheet sheet;
  private final ListDraft lists;

  PartiesDraft(Sheet sheet) {
    this.sheet = sheet;
    this.lists = new ListDraft(sheet);
  }

  /** Whether the source has any party. */
  boolean any() {
    return sheet.survey().children().stream().anyMatch(child -> isParty(child.survey().columns()))
        || sheet.survey().columns().stream().anyMatch(column -> isNameInRow(column));
  }

  void write() {
    List<String> lines = new ArrayList<>();
    for (Survey.Hanging child : sheet.survey().children()) {
      if (isParty(child.survey().columns())) {
        child(lines, child);
      }
    }
    rows(lines);
    sheet.say("parties:" + (lines.isEmpty() ? " []" : ""));
    lines.forEach(sheet::say);
    if (lines.isEmpty()) {
      sheet.say(sheet.decide("没有找到当事人列 no column of a party was found").strip());
    }
  }

  private boolean isParty(List<Column> columns) {
    return columns.stream().anyMatch(this::isName)
        && columns.stream()
            .anyMatch(column -> isNumber(column) || isPhone(column) || isSide(column));
  }

  private boolean isSide(Column column) {
    return sheet.meanings().says(Meaning.SIDE, column);
  }

  private boolean isName(Column column) {
    Meanings meanings = sheet.meanings();
    return !meanings.says(Meaning.NAME_STAFF, column)
        && !column.holdsTimes()
        && !meanings.says(Meaning.NUMBER, column)
        && !meanings.says(Meaning.PHONE, column)
        && !meanings.says(Meaning.ADDRESS, column)
        && (meanings.says(Meaning.NAME, column)
            || meanings.says(Meaning.NAME_APPLICANT, column)
            || meanings.says(Meaning.NAME_RESPONDENT, column))
        && column.sketch().share(ValueShape.DATE) < MANY
        && column.sketch().share(ValueShape.PHONE) < MANY
        && numbers(column) < MANY;
  }

  private boolean isNameInRow(Column column) {
    return isName(column) && !TITLES_IN_A_MAIN_TABLE.contains(column.name());
  }

  private boolean isNumber(Column column) {
    return column.sketch().filled() == 0
        ? sheet.meanings().says(Meaning.NUMBER, column)
        : numbers(column) >= MANY;
  }

  private static double numbers(Column column) {
    return column.sketch().share(ValueShape.CITIZEN_NUMBER)
        + column.sketch().share(ValueShape.CREDIT_CODE);
  }

  private boolean isPhone(Column column) {
    return sheet.meanings().says(Meaning.PHONE, column)
        && !sheet.meanings().says(Meaning.NAME_STAFF, column)
        && (column.sketch().filled() == 0 || column.sketch().share(ValueShape.PHONE) >= MANY);
  }

  private void child(List<String> lines, Survey.Hanging child) {
    List<Column> columns = child.survey().columns();
    String prefix = child.name() + ".";
    lines.add("  - of: " + YamlWords.scalar(child.name()));
    lines.add("    side: " + side(columns, prefix));
    lines.add("    kind: " + kind(columns, prefix));
    divisions(lines, columns, prefix);
    list(lines, "number", columns.stream().filter(this::isNumber).toList(), prefix);
    list(lines, "phone", columns.stream().filter(this::isPhone).toList(), prefix);
    list(lines, "name", columns.stream().filter(this::isName).toList(), prefix);
  }

  private String side(List<Column> columns, String prefix) {
    for (Column column : sheet.candidates(columns, Meaning.SIDE, column -> 1)) {
      Optional<ListDraft.Drafted> list = lists.of(column, "side", "", "UNKNOWN", "UNKNOWN");
      if (list.isPresent()) {
        sheet.use(prefix + column.name());
        return "{ " + list.get().rule() + " }" + list.get().comment();
      }
    }
    return "UNKNOWN" + sheet.decide("当事人属于哪一方 which side are these parties on");
  }

  private String kind(List<Column> columns, String prefix) {
    for (Column column : sheet.candidates(columns, Meaning.KIND, column -> 1)) {
      Optional<ListDraft.Drafted> list =
          new CodeValues(sheet.department())
              .table(column)
              .flatMap(table -> lists.of(column, "kind", table, "NATURAL", "NATURAL"));
      if (list.isPresent()) {
        sheet.use(prefix + column.name());
        return "{ " + list.get().rule() + " }" + list.get().comment();
      }
    }
    return "by_name  # 由名称判断自然人或组织 the name tells a person from an organisation";
  }

  private void divisions(List<String> lines, List<Column> columns, String prefix) {
    List<String> ways = new ArrayList<>();
    for (Column column : columns) {
      boolean coded =
          column.sketch().share(ValueShape.DIVISION) >= 0.5
              && column.sketch().share(ValueShape.PHONE) == 0;
      if (coded || sheet.meanings().says(Meaning.ADDRESS, column)) {
        sheet.use(prefix + column.name());
        ways.add(
            "{ take: %s, parse: %s, "
                .formatted(YamlWords.scalar(column.name()), coded ? "division" : "address"));
      }
    }
    columns.stream()
        .filter(column -> column.sketch().share(ValueShape.CITIZEN_NUMBER) >= MANY)
        .findFirst()
        .ifPresent(
            column ->
                ways.add(
                    "{ take: %s, parse: citizen_number, "
                        .formatted(YamlWords.scalar(column.name()))));
    if (!ways.isEmpty()) {
      lines.add("    division:");
      for (int way = 0; way < ways.size(); way++) {
        String then = way + 1 < ways.size() ? "next" : "empty";
        lines.add("      - " + ways.get(way) + "if_bad: " + then + ", if_missing: " + then + " }");
      }
    }
  }

  private void list(List<String> lines, String key, List<Column> columns, String prefix) {
    if (!columns.isEmpty()) {
      columns.forEach(column -> sheet.use(prefix + column.name()));
      lines.add("    " + key + ": " + YamlWords.list(columns.stream().map(Column::name).toList()));
    }
  }

  /** Names in the main row itself: one rule for each column, for each is a side. */
  private void rows(List<String> lines) {
    List<Column> columns = sheet.survey().columns();
    List<Column> numbers =
        columns.stream()
            .filter(column -> isNumber(column) && !sheet.isUsed(column.name()))
            .filter(column -> !sheet.survey().key().contains(column.name()))
            .toList();
    List<Column> phones = columns.stream().filter(this::isPhone).toList();
    List<Column> names = columns.stream().filter(this::isNameInRow).toList();
    for (Column column : names) {
      lines.add("  - of: row");
      lines.add("    side: " + rowSide(column));
      lines.add("    kind: by_name");
      if (column.sketch().shareOfLists() >= SOME_LISTS) {
        lines.add("    split: \"、,，;；\"  # 一格多名 several names in one cell");
      }
      list(lines, "number", belonging(numbers, column, names), "");
      list(lines, "phone", belonging(phones, column, names), "");
      list(lines, "name", List.of(column), "");
    }
  }

  /** Numbers or phones of one party: those whose name begins like its name, else of the first. */
  private static List<Column> belonging(List<Column> columns, Column name, List<Column> names) {
    return columns.stream()
        .filter(
            column ->
                names.stream()
                    .max(Comparator.comparingInt(one -> shared(one.name(), column.name())))
                    .filter(best -> best.equals(name))
                    .isPresent())
        .toList();
  }

  /** How many letters two names begin with alike. */
  private static int shared(String one, String other) {
    int count = 0;
    while (count < Math.min(one.length(), other.length())
        && one.charAt(count) == other.charAt(count)) {
      count++;
    }
    return count;
  }

  private String rowSide(Column column) {
    if (sheet.meanings().says(Meaning.NAME_RESPONDENT, column)) {
      return "RESPONDENT";
    }
    return sheet.meanings().says(Meaning.NAME_APPLICANT, column)
        ? "APPLICANT"
        : "UNKNOWN" + sheet.decide(column.name() + " 属于哪一方 which side is this party on");
  }
}
