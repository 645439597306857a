package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.ValueShape;
import org.fengqiao.schemas.message.Department;

/** Drafts {@code references}: the case numbers by which departments quote one another. */
final class ReferencesDraft {

  private static final double ENOUGH = 0.5;

  private final Sheet sheet;

  ReferencesDraft(Sheet sheet) {
    this.sheet = sheet;
  }

  void write() {
    List<String> lines = new ArrayList<>();
    for (Column column : sheet.survey().columns()) {
      add(lines, "", column);
    }
    for (Survey.Hanging child : sheet.survey().children()) {
      for (Column column : child.survey().columns()) {
        if (!child.link().containsKey(column.name())) {
          add(lines, child.name() + ".", column);
        }
      }
    }
    sheet.say("references:" + (lines.isEmpty() ? " []" : ""));
    lines.forEach(sheet::say);
  }

  private void add(List<String> lines, String prefix, Column column) {
    double share = column.sketch().share(ValueShape.CASE_NUMBER);
    boolean own = sheet.meanings().says(Meaning.OWN_NUMBER, column);
    boolean quoted = sheet.meanings().says(Meaning.QUOTED_NUMBER, column);
    boolean shaped =
        share >= ENOUGH
            && column.sketch().share(ValueShape.CITIZEN_NUMBER) == 0
            && column.sketch().share(ValueShape.PHONE) < ENOUGH;
    boolean named = (own || quoted) && column.sketch().filled() == 0;
    // In a child table the case's own number only points back.
    boolean pointsBack = own && !quoted && !prefix.isEmpty();
    if (column.holdsTimes() || pointsBack || !shaped && !named) {
      return;
    }
    boolean ofTheCase =
        prefix.isEmpty() && (column.sketch().filled() == 0 ? own : isOwn(column, own, quoted));
    String name = prefix + column.name();
    sheet.use(name);
    lines.add(
        "  - { take: %s, scheme: %s, relation: %s, if_bad: empty, if_missing: empty }%s"
            .formatted(
                YamlWords.scalar(name),
                ofTheCase ? scheme(sheet.department()) : "by_shape",
                ofTheCase ? "OWN" : "QUOTES",
                Sheet.because(column, share)));
  }

  private static boolean isOwn(Column column, boolean own, boolean quoted) {
    return own && !quoted || column.sketch().tellsRowsApart();
  }

  private static String scheme(Department department) {
    return switch (department) {
      case JUSTICE -> "MEDIATION_FILE";
      case PETITION -> "PETITION_ITEM";
      case POLICE -> "POLICE_CALL";
      case COURT -> "COURT_CASE";
      case FINANCE -> "COMPLAINT";
    };
  }
}
