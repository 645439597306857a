package org.fengqiao.routes.linkage.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Up to how far apart each level holds; the nearer, the higher the level. */
final class Limits {

  private final List<? extends Number> limits;
  private final double[] distances;

  /** Creates limits, ascending; what is farther than the last differs. */
  Limits(List<? extends Number> limits) {
    this.limits = List.copyOf(limits);
    this.distances = limits.stream().mapToDouble(Number::doubleValue).toArray();
  }

  /** Names of the levels. */
  List<String> levels(String differs, Function<Number, String> within) {
    List<String> levels = new ArrayList<>(List.of("silent", differs));
    limits.reversed().forEach(limit -> levels.add(within.apply(limit)));
    return List.copyOf(levels);
  }

  /** The level of a distance. */
  int level(double distance) {
    for (int i = 0; i < distances.length; i++) {
      if (distance <= distances[i]) {
        return distances.length - i + Comparison.DIFFERS;
      }
    }
    return Comparison.DIFFERS;
  }
}
