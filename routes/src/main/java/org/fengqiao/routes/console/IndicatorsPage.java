package org.fengqiao.routes.console;

import java.util.List;
import org.fengqiao.routes.conference.ConferenceFigures;
import org.fengqiao.routes.conference.Indicator;
import org.fengqiao.routes.conference.IndicatorMonth;
import org.fengqiao.routes.conference.Indicators;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.IndicatorOrigins;
import org.fengqiao.routes.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue of indicators (指标目录), and each one's definition, formula and course. */
@Controller
@ConditionalOnRole(Role.HUB)
class IndicatorsPage {

  private static final int MONTHS = 24;
  private static final double SMALLEST_SHOWN = 5;
  private static final String NONE = "n/a";

  private final Indicators indicators;
  private final ConferenceFigures figures;
  private final IndicatorOrigins origins;
  private final Names names;

  IndicatorsPage(
      Indicators indicators, ConferenceFigures figures, IndicatorOrigins origins, Names names) {
    this.indicators = indicators;
    this.figures = figures;
    this.origins = origins;
    this.names = names;
  }

  /**
   * A line of the course.
   *
   * @param month year and month
   * @param item what it is of, in the reader's language; empty where there is no such thing
   * @param value as printed
   * @param onMonth as printed
   * @param onYear as printed
   */
  public record Line(String month, String item, String value, String onMonth, String onYear) {}

  @GetMapping("/indicators")
  String page(Model model) {
    model.addAttribute("indicators", indicators.all());
    return "indicators";
  }

  @GetMapping("/indicators/{id}")
  String page(@PathVariable String id, Model model) {
    Indicator indicator =
        indicators.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Line> lines =
        indicators.months(indicator, MONTHS).stream().map(month -> line(indicator, month)).toList();
    model.addAttribute("indicator", indicator);
    model.addAttribute("asOf", figures.asOf().orElse(null));
    model.addAttribute("lines", lines);
    model.addAttribute("origins", origins.of(indicator.indicator()));
    return "indicator";
  }

  private Line line(Indicator indicator, IndicatorMonth month) {
    boolean rate = indicator.isRate();
    return new Line(
        month.month().toString(),
        month.item() == null ? "" : names.item(month.item()),
        indicator.isChange() ? change(month.value(), false) : value(indicator, month.value()),
        change(month.onMonth(), rate),
        change(month.onYear(), rate));
  }

  private static String value(Indicator indicator, @Nullable Double value) {
    if (value == null) {
      return NONE;
    }
    if (indicator.isRate()) {
      return "%.1f%%".formatted(100 * value);
    }
    if (!indicator.kind().equals("COUNT")) {
      return "%,.1f".formatted(value);
    }
    return value > 0 && value < SMALLEST_SHOWN ? "<5" : "%,.0f".formatted(value);
  }

  private static String change(@Nullable Double change, boolean ofRate) {
    return change == null ? NONE : "%+.1f".formatted(100 * change) + (ofRate ? "pp" : "%");
  }
}
