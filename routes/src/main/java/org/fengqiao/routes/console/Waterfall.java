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
 * @param width of the picture
 */
public record Waterfall(LinkExplanation link, List<Bar> bars, int zero, int width) {

  private static final int WIDTH = 420;

  /** Room for at least so many bits on both sides. */
  private static final double LEAST_BITS = 20;

  /** Copies the list. */
  public Waterfall {
    bars = List.copyOf(bars);
  }

  /** The picture of a link. */
  static Waterfall of(LinkExplanation link) {
    double low = Math.min(-LEAST_BITS, link.weight());
    double high = Math.max(LEAST_BITS, link.weight());
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
      bars.add(bar(step, from, low, unit));
      from += step.bits();
    }
    bars.add(bar(new Step("sum", "", link.weight()), 0, low, unit));
    return new Waterfall(link, bars, (int) Math.round(-low * unit), WIDTH);
  }

  private static Bar bar(Step step, double from, double low, double unit) {
    double left = Math.min(from, from + step.bits()) - low;
    return new Bar(
        step,
        (int) Math.round(left * unit),
        Math.max(2, (int) Math.round(Math.abs(step.bits()) * unit)),
        "sum".equals(step.comparison()) ? "sum" : step.bits() < 0 ? "against" : "in-favour");
  }

  /**
   * One bar.
   *
   * @param step what it stands for
   * @param x its left end
   * @param width at least 2
   * @param role sum, against or in-favour
   */
  public record Bar(Step step, int x, int width, String role) {}
}
