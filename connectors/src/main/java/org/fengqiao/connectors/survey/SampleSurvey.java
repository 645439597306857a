package org.fengqiao.connectors.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.file.FileSurvey;
import org.fengqiao.connectors.capture.web.AnswerSurvey;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.Survey.Hanging;

/** Looks at the rows of a sample file. */
public final class SampleSurvey {

  private SampleSurvey() {}

  /** What the rows look like; nobody has said what their key is. */
  public static Survey of(FileSurvey.Sample sample, String file) {
    return of(sample.rows(), sample.structure().children(), file);
  }

  /** What the rows of a service's answer look like; nobody has said what their key is. */
  public static Survey of(AnswerSurvey.Sample sample, String file) {
    return of(sample.cases(), sample.children(), file);
  }

  private static Survey of(List<Captured.CaseRow> cases, Map<String, Child> groups, String file) {
    RowSketches main = new RowSketches();
    Map<String, RowSketches> children = new LinkedHashMap<>();
    for (Captured.CaseRow row : cases) {
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
    groups.forEach(
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
