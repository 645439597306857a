package org.fengqiao.routes.briefing.picture;

import java.util.List;

/** What a picture is made of; lengths in points, y downwards, colours as {@code #rrggbb}. */
public sealed interface Shape {

  /** A filled rectangle. */
  record Box(double x, double y, double width, double height, String colour) implements Shape {}

  /** Joined points. */
  record Path(List<Point> points, double width, String colour) implements Shape {

    /** Copies the points. */
    public Path {
      points = List.copyOf(points);
    }
  }

  /** A line of text whose baseline is at y. */
  record Text(double x, double y, double size, Anchor anchor, String text, String colour)
      implements Shape {}

  /** A place. */
  record Point(double x, double y) {}

  /** Which end of a text stands at x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
