package org.fengqiao.routes.briefing.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fengqiao.routes.briefing.picture.Picture;
import org.fengqiao.routes.briefing.picture.Shape;
import org.fengqiao.routes.briefing.picture.Shape.Box;
import org.fengqiao.routes.briefing.picture.Shape.Path;
import org.fengqiao.routes.briefing.picture.Shape.Point;
import org.fengqiao.routes.briefing.picture.Shape.Text;

/** Draws a picture by lines and areas alone. */
final class GraphicsPicture {

  private final GlyphText letters;

  GraphicsPicture(GlyphText letters) {
    this.letters = letters;
  }

  /** Draws the picture as large as the width allows. */
  void draw(Picture picture, Graphics2D on, double width) {
    on.scale(width / picture.width(), width / picture.width());
    for (Shape shape : picture.shapes()) {
      draw(shape, on);
    }
  }

  private void draw(Shape shape, Graphics2D on) {
    switch (shape) {
      case Box(var x, var y, var width, var height, var colour) -> {
        on.setPaint(Color.decode(colour));
        on.fill(new Rectangle2D.Double(x, y, width, height));
      }
      case Path(var points, var width, var colour) -> {
        on.setPaint(Color.decode(colour));
        on.setStroke(new BasicStroke((float) width));
        on.draw(joined(points));
      }
      case Text text -> {
        on.setPaint(Color.decode(text.colour()));
        on.fill(outline(text));
      }
    }
  }

  private static Path2D joined(List<Point> points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().x(), points.getFirst().y());
    points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    return path;
  }

  private GeneralPath outline(Text text) {
    double width = letters.width(text.text(), text.size());
    double x =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - width / 2;
          case END -> text.x() - width;
        };
    GeneralPath outline = letters.outline(text.text(), text.size());
    outline.transform(AffineTransform.getTranslateInstance(x, text.y()));
    return outline;
  }
}
