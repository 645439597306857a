package org.fengqiao.routes.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.conference.Course;
import org.fengqiao.routes.conference.Course.Ahead;
import org.fengqiao.routes.conference.Course.Past;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the picture of a course: disputes, their trend, and the interval of the months ahead. */
@Component
@ConditionalOnRole(Role.HUB)
class CourseChart {

  private static final String NONE = "–";
  private static final List<String> COLUMNS =
      List.of(
          "conference.disputes",
          "conference.course.trend",
          "conference.course.season",
          "conference.course.point",
          "conference.course.interval");

  private final Names names;
  private final JsonMapper json;

  CourseChart(Names names, JsonMapper json) {
    this.names = names;
    this.json = json;
  }

  /** Without any row before a month is published. */
  Chart of(Optional<Course> course) {
    List<Past> past = course.map(Course::past).orElse(List.of());
    List<Ahead> ahead = course.map(Course::ahead).orElse(List.of());
    List<Chart.Line> rows =
        Stream.concat(past.stream().map(CourseChart::line), ahead.stream().map(CourseChart::line))
            .toList();
    return new Chart(
        "course",
        "course",
        COLUMNS,
        rows,
        json.writeValueAsString(
            Map.of(
                "rows",
                rows,
                "past",
                past,
                "ahead",
                ahead,
                "words",
                words("disputes", "trend", "point", "interval"))));
  }

  private Map<String, String> words(String... keys) {
    return Stream.of(keys)
        .collect(Collectors.toMap(key -> key, key -> names.of("conference.course", key)));
  }

  private static Chart.Line line(Past past) {
    return line(
        past.month().toString(),
        past.disputes() == null ? "*" : "%,d".formatted(past.disputes()),
        rounded("%,.0f", past.trend()),
        rounded("%+,.0f", past.season()),
        NONE,
        NONE);
  }

  private static Chart.Line line(Ahead ahead) {
    return line(
        ahead.month().toString(),
        NONE,
        NONE,
        NONE,
        rounded("%,.0f", ahead.point()),
        "%,d – %,d".formatted(ahead.low(), ahead.high()));
  }

  private static Chart.Line line(String month, String... cells) {
    return new Chart.Line(month, null, List.of(cells));
  }

  private static String rounded(String format, @Nullable Double value) {
    return value == null ? NONE : format.formatted(value);
  }
}
