package org.fengqiao.routes.linkage.evidence;

import java.util.List;

/**
 * Compares numbers by how far they are apart: days, amounts, counts. The nearer, the higher the
 * level.
 */
public final class DistanceComparison implements Comparison {

  private final String name;
  private final String facet;
  private final int place;
  private final Scale scale;
  private final Limits limits;
  private final List<String> levels;

  /** How distance is measured. */
  public enum Scale {
    /** The difference. */
    DIFFERENCE,
    /** The greater over the smaller, less one; numbers below one count as one. */
    RATIO
  }

  /**
   * Creates the comparison.
   *
   * @param limits distances up to which a level holds, ascending; what is farther differs
   */
  public DistanceComparison(
      String name, String facet, Scale scale, List<Double> limits, Facets layout) {
    this.name = name;
    this.facet = facet;
    this.place = layout.index(facet);
    this.scale = scale;
    this.limits = new Limits(limits);
    this.levels = this.limits.levels("differs", limit -> "within " + limit);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> levels() {
    return levels;
  }

  @Override
  public List<String> facets() {
    return List.of(facet);
  }

  @Override
  public long compare(Evidence one, Evidence other, Frequencies frequencies) {
    if (one.lacks(place) || other.lacks(place)) {
      return Agreement.at(SILENT);
    }
    return Agreement.at(
        limits.level(
            distance(
                Evidence.asNumber(one.word(one.start(place))),
                Evidence.asNumber(other.word(other.start(place))))));
  }

  private double distance(long one, long other) {
    return switch (scale) {
      case DIFFERENCE -> Math.abs(one - other);
      case RATIO ->
          (double) Math.max(1, Math.max(one, other)) / Math.max(1, Math.min(one, other)) - 1;
    };
  }
}
