package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.ValueShape;

/** Drafts {@code ignore}: every column that nothing takes, with what it seems to be. */
final class IgnoreDraft {

  private final Sheet sheet;
  private final CodeValues codes;

  IgnoreDraft(Sheet sheet) {
    this.sheet = sheet;
    this.codes = new CodeValues(sheet.department());
  }

  /** The columns that the source part takes itself stay out of the list. */
  void write(Set<String> taken) {
    List<String> lines = new ArrayList<>();
    for (Column column : sheet.survey().columns()) {
      add(lines, column.name(), column, taken);
    }
    for (Survey.Hanging child : sheet.survey().children()) {
      for (Column column : child.survey().columns()) {
        add(lines, child.name() + "." + column.name(), column, taken);
      }
    }
    sheet.say("ignore:" + (lines.isEmpty() ? " []" : ""));
    lines.forEach(sheet::say);
  }

  private void add(List<String> lines, String name, Column column, Set<String> taken) {
    if (!sheet.isUsed(name) && !taken.contains(name) && sheet.canBeAskedFor(column.name())) {
      lines.add("  - " + YamlWords.scalar(name) + "  # " + what(column));
    }
  }

  private String what(Column column) {
    List<String> said = new ArrayList<>();
    if (!column.remark().isEmpty()) {
      said.add(YamlWords.remark(column.remark()));
    }
    if (!column.type().isEmpty()) {
      said.add(YamlWords.remark(column.type()));
    }
    said.add(seems(column));
    return String.join("; ", said);
  }

  private String seems(Column column) {
    var sketch = column.sketch();
    if (sketch.filled() == 0) {
      return "样本为空 empty in the sample";
    }
    if (sheet.meanings().isPersonal(column)
        || sketch.share(ValueShape.CITIZEN_NUMBER) > 0
        || sketch.share(ValueShape.PHONE) > 0.3) {
      return "个人信息,不读取 about a person, not read";
    }
    if (column.holdsTimes() || sketch.share(ValueShape.DATE) > 0.5) {
      return "时间 a time";
    }
    List<String> values = codes.writable(sketch, false, Set.of());
    if (!values.isEmpty()) {
      Optional<String> table = codes.table(column);
      return "取值 values "
          + String.join(", ", values)
          + table.map(known -> ",代码表 code table " + known).orElse("");
    }
    return sketch.distinct().isEmpty()
        ? "文本,各不相同 text that differs from row to row"
        : sketch.distinct().size() + " 种取值,未写出 different values, not written down";
  }
}
