package org.fengqiao.routes.briefing.picture;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale from 0 that ends at a round number.
 *
 * @param step between two marks
 * @param steps how many
 */
record Axis(double step, int steps) {

  private static final int MOST_STEPS = 5;

  /** The scale on which a value fits. */
  static Axis upTo(double largest) {
    double rough = Math.max(largest, 1) / MOST_STEPS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step =
        List.of(1.0, 2.0, 5.0, 10.0).stream()
            .map(factor -> factor * power)
            .filter(each -> each >= rough)
            .findFirst()
            .orElse(10 * power);
    double whole = Math.max(1, step);
    return new Axis(whole, (int) Math.ceil(Math.max(largest, 1) / whole));
  }

  double end() {
    return step * steps;
  }

  List<Double> marks() {
    return IntStream.rangeClosed(0, steps).mapToObj(each -> each * step).toList();
  }
}
