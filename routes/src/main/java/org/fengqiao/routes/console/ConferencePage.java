package org.fengqiao.routes.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.routes.conference.ConferenceFigures;
import org.fengqiao.routes.conference.Course;
import org.fengqiao.routes.conference.Courses;
import org.fengqiao.routes.conference.Dimension;
import org.fengqiao.routes.conference.ReferralFlows;
import org.fengqiao.routes.conference.Slice;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The joint conference (联席会议): records and distinct disputes by month, department, type and county,
 * types across departments, referrals, and what may come. A click on any of them narrows all to it.
 */
@Controller
@ConditionalOnRole(Role.HUB)
class ConferencePage {

  private final ConferenceFigures figures;
  private final ReferralFlows flows;
  private final Courses courses;
  private final Names names;
  private final ConferenceCharts charts;
  private final CourseChart courseChart;
  private final Optional<DistrictMap> map;

  ConferencePage(
      ConferenceFigures figures,
      ReferralFlows flows,
      Courses courses,
      Names names,
      ConferenceCharts charts,
      CourseChart courseChart,
      Optional<DistrictMap> map) {
    this.figures = figures;
    this.flows = flows;
    this.courses = courses;
    this.names = names;
    this.charts = charts;
    this.courseChart = courseChart;
    this.map = map;
  }

  /**
   * A value that all figures are narrowed to.
   *
   * @param text the value in the reader's language
   * @param without the address of the page without it
   */
  public record Filter(String text, String without) {}

  @GetMapping("/conference")
  String page(@RequestParam Map<String, String> parameters, Model model) {
    Slice slice = slice(parameters);
    model.addAttribute("totals", figures.totals(slice));
    model.addAttribute("asOf", figures.asOf().orElse(null));
    model.addAttribute("filters", filters(slice));
    Optional<Course> course = courses.of(slice);
    model.addAttribute("charts", charts(slice, course));
    model.addAttribute("course", course.orElse(null));
    model.addAttribute("approval", map.map(DistrictMap::approval).orElse(null));
    return "conference";
  }

  private List<Chart> charts(Slice slice, Optional<Course> course) {
    List<Chart> all = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      all.add(
          charts.breakdown(
              name(dimension),
              dimension == Dimension.MONTH ? "line" : "bar",
              figures.by(dimension, slice),
              code -> text(dimension, code),
              code -> address(slice.with(dimension, code))));
    }
    map.ifPresent(
        outlines ->
            all.add(
                charts.map(
                    figures.by(Dimension.DISTRICT, slice),
                    names::division,
                    code -> address(slice.with(Dimension.DISTRICT, code)))));
    all.add(
        charts.across(
            figures.across(Dimension.DEPARTMENT, Dimension.TYPE, slice),
            code -> text(Dimension.DEPARTMENT, code),
            code -> text(Dimension.TYPE, code),
            (department, type) ->
                address(slice.with(Dimension.DEPARTMENT, department).with(Dimension.TYPE, type))));
    all.add(charts.flows(flows.of(slice)));
    all.add(courseChart.of(course));
    return all;
  }

  private static Slice slice(Map<String, String> parameters) {
    Slice slice = Slice.ALL;
    for (Dimension dimension : Dimension.values()) {
      slice = slice.with(dimension, parameters.get(name(dimension)));
    }
    return slice;
  }

  private List<Filter> filters(Slice slice) {
    List<Filter> filters = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      slice
          .value(dimension)
          .ifPresent(
              code ->
                  filters.add(
                      new Filter(text(dimension, code), address(slice.with(dimension, null)))));
    }
    return filters;
  }

  private String text(Dimension dimension, String code) {
    return switch (dimension) {
      case MONTH -> code;
      case DEPARTMENT -> names.of("department", code);
      case TYPE -> names.type(code);
      case DISTRICT -> names.division(code);
    };
  }

  private static String address(Slice slice) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/conference");
    for (Dimension dimension : Dimension.values()) {
      slice.value(dimension).ifPresent(code -> address.queryParam(name(dimension), code));
    }
    return address.encode().toUriString();
  }

  private static String name(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }
}
