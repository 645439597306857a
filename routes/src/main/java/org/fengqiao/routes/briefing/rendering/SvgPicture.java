package org.fengqiao.routes.briefing.rendering;

import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.routes.briefing.picture.Picture;
import org.fengqiao.routes.briefing.picture.Shape;
import org.fengqiao.routes.briefing.picture.Shape.Box;
import org.fengqiao.routes.briefing.picture.Shape.Path;
import org.fengqiao.routes.briefing.picture.Shape.Text;

/** Writes a picture as SVG within a page. */
final class SvgPicture {

  private final Markup out;

  SvgPicture(Markup out) {
    this.out = out;
  }

  void write(Picture picture, String title) {
    out.element(
        "svg",
        () -> {
          for (Shape shape : picture.shapes()) {
            write(shape);
          }
        },
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + number(picture.width()) + " " + number(picture.height()),
        "role",
        "img",
        "aria-label",
        title);
  }

  private void write(Shape shape) {
    switch (shape) {
      case Box(var x, var y, var width, var height, var colour) ->
          empty(
              "rect",
              "x",
              number(x),
              "y",
              number(y),
              "width",
              number(width),
              "height",
              number(height),
              "fill",
              colour);
      case Path(var points, var width, var colour) ->
          empty(
              "polyline",
              "points",
              points.stream()
                  .map(point -> number(point.x()) + "," + number(point.y()))
                  .collect(Collectors.joining(" ")),
              "fill",
              "none",
              "stroke",
              colour,
              "stroke-width",
              number(width));
      case Text(var x, var y, var size, var anchor, var text, var colour) ->
          out.text(
              "text",
              text,
              "x",
              number(x),
              "y",
              number(y),
              "font-size",
              number(size),
              "text-anchor",
              anchor.name().toLowerCase(Locale.ROOT),
              "fill",
              colour);
    }
  }

  private void empty(String name, String... attributes) {
    out.text(name, "", attributes);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
