package org.fengqiao.routes.briefing.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.picture.Shape.Anchor;
import org.fengqiao.routes.briefing.picture.Shape.Box;
import org.fengqiao.routes.briefing.picture.Shape.Path;
import org.fengqiao.routes.briefing.picture.Shape.Point;
import org.fengqiao.routes.briefing.picture.Shape.Text;
import org.jspecify.annotations.Nullable;

/** Draws a chart. Where no figure is told, nothing is drawn. */
public final class Plot {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 190;
  private static final double LEFT = 44;
  private static final double RIGHT = WIDTH - 6;
  private static final double TOP = 26;
  private static final double BOTTOM = HEIGHT - 24;
  private static final double SIZE = 8;
  private static final double FILLED = 0.72;
  private static final int MOST_LETTERS = 8;

  private final Chart chart;
  private final Axis axis;
  private final List<Shape> shapes = new ArrayList<>();

  private Plot(Chart chart) {
    this.chart = chart;
    this.axis = Axis.upTo(largest(chart));
  }

  /** The picture of a chart; the same for the same chart. */
  public static Picture of(Chart chart) {
    Plot plot = new Plot(chart);
    plot.drawFrame();
    plot.drawLegend();
    switch (chart.kind()) {
      case BARS -> plot.drawBars();
      case STACKED -> plot.drawStacks();
      case LINES -> plot.drawLines();
    }
    return new Picture(WIDTH, HEIGHT, plot.shapes);
  }

  private static double largest(Chart chart) {
    return chart.kind() == Chart.Kind.STACKED
        ? IntStream.range(0, chart.categories().size())
            .mapToDouble(
                each ->
                    chart.series().stream()
                        .map(series -> series.values().get(each))
                        .filter(Objects::nonNull)
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum())
            .max()
            .orElse(0)
        : chart.series().stream()
            .flatMap(series -> series.values().stream())
            .flatMap(Stream::ofNullable)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
  }

  private void drawFrame() {
    for (double mark : axis.marks()) {
      shapes.add(
          new Path(
              List.of(new Point(LEFT, y(mark)), new Point(RIGHT, y(mark))), 0.5, Palette.GUIDE));
      shapes.add(
          new Text(
              LEFT - 4,
              y(mark) + 3,
              SIZE,
              Anchor.END,
              String.format(Locale.ROOT, "%,d", (long) mark),
              Palette.TEXT));
    }
    for (int each = 0; each < chart.categories().size(); each++) {
      shapes.add(
          new Text(
              middle(each),
              BOTTOM + 12 + (isCrowded() && each % 2 == 1 ? SIZE + 1 : 0),
              SIZE,
              Anchor.MIDDLE,
              shortened(chart.categories().get(each)),
              Palette.TEXT));
    }
  }

  /** Names in two rows where one has no room for them. */
  private boolean isCrowded() {
    return chart.categories().stream().mapToDouble(name -> wide(shortened(name))).max().orElse(0)
        > slot();
  }

  private static String shortened(String name) {
    return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1) + "…";
  }

  private void drawLegend() {
    double x = LEFT;
    for (int each = 0; each < chart.series().size(); each++) {
      String name = chart.series().get(each).name().zh();
      shapes.add(new Box(x, 6, SIZE, SIZE, Palette.series(each)));
      shapes.add(new Text(x + SIZE + 4, 13, SIZE, Anchor.START, name, Palette.TEXT));
      x += SIZE + 16 + wide(name);
    }
  }

  /** About how wide a text is: a Chinese sign is as wide as high, a letter about half. */
  private static double wide(String text) {
    return text.codePoints().mapToDouble(sign -> sign > 0x2E7F ? SIZE : SIZE * 0.56).sum();
  }

  private void drawBars() {
    double width = slot() * FILLED / chart.series().size();
    for (int series = 0; series < chart.series().size(); series++) {
      for (int each = 0; each < chart.categories().size(); each++) {
        double x = LEFT + each * slot() + slot() * (1 - FILLED) / 2 + series * width;
        drawBar(x, width, 0, value(series, each), series);
      }
    }
  }

  private void drawStacks() {
    double width = slot() * FILLED * 0.6;
    for (int each = 0; each < chart.categories().size(); each++) {
      double below = 0;
      for (int series = 0; series < chart.series().size(); series++) {
        BigDecimal value = value(series, each);
        drawBar(middle(each) - width / 2, width, below, value, series);
        below += value == null ? 0 : value.doubleValue();
      }
    }
  }

  private void drawBar(
      double x, double width, double below, @Nullable BigDecimal value, int series) {
    if (value != null && value.signum() > 0) {
      double top = y(below + value.doubleValue());
      shapes.add(new Box(x, top, width, y(below) - top, Palette.series(series)));
    }
  }

  private void drawLines() {
    for (int series = 0; series < chart.series().size(); series++) {
      List<Point> line = new ArrayList<>();
      for (int each = 0; each <= chart.categories().size(); each++) {
        BigDecimal value = each < chart.categories().size() ? value(series, each) : null;
        if (value != null) {
          line.add(new Point(middle(each), y(value.doubleValue())));
        } else if (!line.isEmpty()) {
          drawLine(line, series);
          line = new ArrayList<>();
        }
      }
    }
  }

  private void drawLine(List<Point> line, int series) {
    shapes.add(new Path(line, 1.5, Palette.series(series)));
    line.forEach(
        point -> shapes.add(new Box(point.x() - 2, point.y() - 2, 4, 4, Palette.series(series))));
  }

  private @Nullable BigDecimal value(int series, int each) {
    return chart.series().get(series).values().get(each);
  }

  private double slot() {
    return (RIGHT - LEFT) / chart.categories().size();
  }

  private double middle(int each) {
    return LEFT + (each + 0.5) * slot();
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * value / axis.end();
  }
}
