package org.fengqiao.routes.console;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.fengqiao.routes.conference.Figure;
import org.fengqiao.routes.conference.ReferralFlows.Flow;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the conference's pictures of its figures. */
@Component
@ConditionalOnRole(Role.HUB)
class ConferenceCharts {

  private static final List<String> COUNTS = List.of("conference.records", "conference.disputes");

  private final Names names;
  private final JsonMapper json;

  ConferenceCharts(Names names, JsonMapper json) {
    this.names = names;
    this.json = json;
  }

  /** Records and disputes side by side. */
  Chart breakdown(
      String id,
      String kind,
      List<Figure> figures,
      UnaryOperator<String> name,
      UnaryOperator<String> link) {
    List<Chart.Line> rows = lines(figures, name, link);
    return new Chart(
        id,
        kind,
        COUNTS,
        rows,
        json.writeValueAsString(
            Map.of(
                "rows", rows,
                "records", figures.stream().map(each -> each.records().drawn()).toList(),
                "disputes", figures.stream().map(each -> each.disputes().drawn()).toList())));
  }

  /** Records of each county as its colour on the map. */
  Chart map(List<Figure> figures, UnaryOperator<String> name, UnaryOperator<String> link) {
    List<Chart.Line> rows = lines(figures, name, link);
    List<Map<String, Object>> counties =
        figures.stream()
            .<Map<String, Object>>map(
                each -> Map.of("name", each.code(), "value", each.records().drawn()))
            .toList();
    return new Chart(
        "map",
        "map",
        COUNTS,
        rows,
        json.writeValueAsString(Map.of("rows", rows, "counties", counties)));
  }

  /** Records of each pair of codes as a colour. */
  Chart across(
      List<Figure> figures,
      UnaryOperator<String> name,
      UnaryOperator<String> otherName,
      BinaryOperator<String> link) {
    List<String> columns = codes(figures, 0);
    List<String> lines = codes(figures, 1);
    List<Chart.Line> rows =
        figures.stream()
            .map(
                each ->
                    line(
                        name.apply(each.codes().get(0))
                            + " · "
                            + otherName.apply(each.codes().get(1)),
                        link.apply(each.codes().get(0), each.codes().get(1)),
                        each))
            .toList();
    List<List<Long>> cells =
        figures.stream()
            .map(
                each ->
                    List.of(
                        (long) columns.indexOf(each.codes().get(0)),
                        (long) lines.indexOf(each.codes().get(1)),
                        each.records().drawn()))
            .toList();
    return new Chart(
        "across",
        "heat",
        COUNTS,
        rows,
        json.writeValueAsString(
            Map.of(
                "rows",
                rows,
                "columns",
                columns.stream().map(name).toList(),
                "lines",
                lines.stream().map(otherName).toList(),
                "cells",
                cells)));
  }

  /** From departments to what became of their cases. */
  Chart flows(List<Flow> flows) {
    List<Chart.Line> rows =
        flows.stream()
            .map(
                flow ->
                    new Chart.Line(
                        names.of("department", flow.department())
                            + " → "
                            + names.of("fate", flow.fate()),
                        null,
                        List.of(flow.cases().text())))
            .toList();
    List<Map<String, Object>> links =
        flows.stream()
            .<Map<String, Object>>map(
                flow ->
                    Map.of(
                        "source", names.of("department", flow.department()),
                        "target", names.of("fate", flow.fate()),
                        "value", flow.cases().drawn()))
            .toList();
    return new Chart(
        "flows",
        "flow",
        List.of("conference.cases"),
        rows,
        json.writeValueAsString(Map.of("rows", rows, "links", links)));
  }

  private static List<Chart.Line> lines(
      List<Figure> figures, UnaryOperator<String> name, UnaryOperator<String> link) {
    return figures.stream()
        .map(each -> line(name.apply(each.code()), link.apply(each.code()), each))
        .toList();
  }

  private static Chart.Line line(String name, String link, Figure figure) {
    return new Chart.Line(name, link, List.of(figure.records().text(), figure.disputes().text()));
  }

  private static List<String> codes(List<Figure> figures, int dimension) {
    return figures.stream().map(each -> each.codes().get(dimension)).distinct().sorted().toList();
  }
}
