package org.fengqiao.connectors.draft;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.schemas.code.CodeTables;
import org.fengqiao.schemas.message.Department;

/** Drafts {@code exclude}: rows that the law keeps out of the hub, as far as a code tells them. */
final class ExclusionsDraft {

  private static final String ACCUSATION = ".*(揭发|检举|控告).*";

  private final Sheet sheet;

  ExclusionsDraft(Sheet sheet) {
    this.sheet = sheet;
  }

  void write() {
    CodeValues codes = new CodeValues(sheet.department());
    for (Column column : sheet.survey().columns()) {
      Set<String> accusations = new LinkedHashSet<>();
      codes
          .table(column)
          .ifPresent(
              table ->
                  CodeTables.standard().codes(table).entrySet().stream()
                      .filter(code -> code.getValue().matches(ACCUSATION))
                      .forEach(code -> addSpellings(code, accusations)));
      if (!accusations.isEmpty()) {
        sheet.use(column.name());
        sheet.say("exclude:");
        sheet.say(
            "  - { rule: X301, because: \"揭发控告不入枢纽 (信访工作条例 30 条)\", take: %s, when: %s }"
                .formatted(YamlWords.scalar(column.name()), YamlWords.list(accusations)));
        return;
      }
    }
    if (sheet.department() == Department.PETITION || sheet.department() == Department.POLICE) {
      sheet.say(
          sheet
              .decide(
                  "揭发控告和非纠纷类事项不得进入枢纽,请用 exclude 排除 accusations and what is no dispute must stay out: exclude them")
              .strip());
    }
  }

  /** A number column loses the zeros on the left, and some cells hold the name. */
  private static void addSpellings(Map.Entry<String, String> code, Set<String> spellings) {
    spellings.add(code.getKey());
    spellings.add(CodeValues.withoutZeros(code.getKey()));
    spellings.add(code.getValue());
  }
}
