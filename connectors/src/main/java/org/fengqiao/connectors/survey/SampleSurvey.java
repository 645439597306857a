package org.fengqiao.connectors.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.file.FileSurvey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.Survey.Hanging;

/** Looks at the rows of a sample file. */
public final class SampleSurvey {

  private SampleSurvey() {}

  /** What the rows look like; nobody has said what their key is. */
  public static Survey of(FileSurvey.Sample sample, String file) {
    RowSketches main = new RowSketches();
    Map<String, RowSketches> children = new LinkedHashMap<>();
    for (Captured.CaseRow row : sample.rows()) {
      main.add(row.row());
      row.children()
          .forEach(
              (child, rows) -> {
                for (SourceRow one : rows) {
                  children.computeIfAbsent(child, absent -> new RowSketches()).add(one);
                }
              });
    }
    List<Hanging> hanging = new ArrayList<>();
    sample
        .structure()
        .children()
        .forEach(
            (name, child) ->
                hanging.add(
                    new Hanging(
                        name,
                        Map.of(),
                        true,
                        survey(
                            child.table(),
                            children.getOrDefault(name, new RowSketches()),
                            List.of(),
                            List.of()))));
    return survey(file, main, TableSurvey.apparentKey(columns(main)), hanging);
  }

  private static List<Column> columns(RowSketches sketches) {
    return sketches.names().stream()
        .map(name -> new Column(name, "", "", sketches.column(name)))
        .toList();
  }

  private static Survey survey(
      String table, RowSketches rows, List<String> key, List<Hanging> children) {
    return new Survey(
        table,
        "",
        false,
        columns(rows),
        key,
        false,
        Set.of(),
        rows.joined(),
        children,
        rows.rows());
  }
}
