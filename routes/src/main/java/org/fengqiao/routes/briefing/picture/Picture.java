package org.fengqiao.routes.briefing.picture;

import java.util.List;

/**
 * A drawing.
 *
 * @param width in points
 * @param height in points
 * @param shapes from back to front
 */
public record Picture(double width, double height, List<Shape> shapes) {

  /** Copies the shapes. */
  public Picture {
    shapes = List.copyOf(shapes);
  }
}
