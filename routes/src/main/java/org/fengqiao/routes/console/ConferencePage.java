package org.fengqiao.routes.console;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fengqiao.routes.conference.ConferenceFigures;
import org.fengqiao.routes.conference.Figure;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The joint conference (联席会议): records and distinct disputes, broken down four ways. */
@Controller
@ConditionalOnRole(Role.HUB)
class ConferencePage {

  private final ConferenceFigures figures;
  private final Names names;
  private final JsonMapper json;

  ConferencePage(ConferenceFigures figures, Names names, JsonMapper json) {
    this.figures = figures;
    this.names = names;
    this.json = json;
  }

  /**
   * One breakdown as a chart and as a table.
   *
   * @param id what it is by; also its message key
   * @param kind bar or line
   * @param rows the lines of the table
   * @param data the same for the chart, as JSON
   */
  public record Breakdown(String id, String kind, List<Row> rows, String data) {}

  /**
   * A line of the table.
   *
   * @param name in the reader's language
   * @param records as printed
   * @param disputes as printed
   */
  public record Row(String name, String records, String disputes) {}

  @GetMapping("/conference")
  String page(Model model) {
    model.addAttribute("totals", figures.totals());
    model.addAttribute(
        "breakdowns",
        List.of(
            breakdown("month", "line", figures.byMonth(), code -> code),
            breakdown(
                "department", "bar", figures.byDepartment(), code -> names.of("department", code)),
            breakdown("type", "bar", figures.byType(), names::type),
            breakdown("district", "bar", figures.byDistrict(), names::division)));
    return "conference";
  }

  private Breakdown breakdown(
      String id, String kind, List<Figure> lines, UnaryOperator<String> name) {
    List<Row> rows =
        lines.stream()
            .map(
                line ->
                    new Row(name.apply(line.code()), line.records().text(), line.disputes().text()))
            .toList();
    Map<String, Object> data =
        Map.of(
            "rows", rows,
            "records", lines.stream().map(line -> line.records().drawn()).toList(),
            "disputes", lines.stream().map(line -> line.disputes().drawn()).toList());
    return new Breakdown(id, kind, rows, json.writeValueAsString(data));
  }
}
