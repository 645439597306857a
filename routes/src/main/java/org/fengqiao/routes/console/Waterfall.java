package org.fengqiao.routes.console;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.linkage.LinkExplanation;
import org.fengqiao.routes.linkage.LinkExplanation.Step;

/**
 * A link's weight as a picture: each step a bar that begins where the one before ended. Public
 * because templates read it.
 *
 * @param link the link
 * @param bars one for each step, and a last one for the sum
 * @param zero where no bits are, in units of the picture
 * @param height of the picture
 */
public record Waterfall(LinkExplanation link, List<Bar> bars, int zero, int height) {

  /** Width of the picture, without its words. */
  public static final int WIDTH = 420;

  private static final int ROW = 24;

  /** Room for at least so many bits on both sides. */
  private static final double LEAST_BITS = 20;

  /** Copies the list. */
  public Waterfall {
    bars = List.copyOf(bars);
  }

  /** The picture of a link. */
  static Waterfall of(LinkExplanation link) {
    double low = -LEAST_BITS;
    double high = LEAST_BITS;
    double sum = 0;
    for (Step step : link.steps()) {
      sum += step.bits();
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    double unit = WIDTH / (high - low);
    List<Bar> bars = new ArrayList<>();
    double from = 0;
    for (Step step : link.steps()) {
      bars.add(bar(step, from, low, unit, bars.size()));
      from += step.bits();
    }
    bars.add(bar(new Step("sum", "", link.weight()), 0, low, unit, bars.size()));
    return new Waterfall(link, bars, (int) Math.round(-low * unit), bars.size() * ROW);
  }

  private static Bar bar(Step step, double from, double low, double unit, int row) {
    double left = Math.min(from, from + step.bits()) - low;
    return new Bar(
        step,
        (int) Math.round(left * unit),
        row * ROW,
        Math.max(2, (int) Math.round(Math.abs(step.bits()) * unit)),
        "sum".equals(step.comparison()) ? "sum" : step.bits() < 0 ? "against" : "in-favour");
  }

  /**
   * One bar.
   *
   * @param step what it stands for
   * @param x its left end
   * @param y its upper end
   * @param width at least 2
   * @param role sum, against or in-favour
   */
  public record Bar(Step step, int x, int y, int width, String role) {}
}
