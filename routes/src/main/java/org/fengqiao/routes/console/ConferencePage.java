package org.fengqiao.routes.console;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fengqiao.routes.conference.ConferenceFigures;
import org.fengqiao.routes.conference.ConferenceFigures.Totals;
import org.fengqiao.routes.conference.Figure;
import org.fengqiao.routes.conference.KeptAnswer;
import org.fengqiao.routes.conference.KeptAnswer.Answer;
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

  private final KeptAnswer<Figures> figures;
  private final Names names;
  private final JsonMapper json;

  ConferencePage(ConferenceFigures figures, Names names, JsonMapper json, Clock clock) {
    this.figures = new KeptAnswer<>(() -> Figures.of(figures), clock, Thread::startVirtualThread);
    this.names = names;
    this.json = json;
  }

  private record Figures(
      Totals totals,
      List<Figure> months,
      List<Figure> departments,
      List<Figure> types,
      List<Figure> districts) {

    static Figures of(ConferenceFigures source) {
      return new Figures(
          source.totals(),
          source.byMonth(),
          source.byDepartment(),
          source.byType(),
          source.byDistrict());
    }
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
    Answer<Figures> answer = figures.get();
    Figures found = answer.value();
    model.addAttribute("totals", found.totals());
    model.addAttribute("keptSince", answer.isFresh() ? null : answer.asOf());
    model.addAttribute(
        "breakdowns",
        List.of(
            breakdown("month", "line", found.months(), code -> code),
            breakdown(
                "department", "bar", found.departments(), code -> names.of("department", code)),
            breakdown("type", "bar", found.types(), names::type),
            breakdown("district", "bar", found.districts(), names::division)));
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
