package org.fengqiao.routes.linkage.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares by tokens: the best of some steps, each of which looks at one facet. Where both records
 * have the facet without which they are silent, and no step holds, they differ.
 */
public final class TokenComparison implements Comparison {

  private static final int NONE = -1;

  private final String name;
  private final List<Step> steps;
  private final int present;
  private final int[] facets;
  private final boolean[] weighed;
  private final double[] least;
  private final int[] crossed;

  /**
   * Creates the comparison.
   *
   * @param name what is compared
   * @param steps ways of agreeing, best first
   * @param needed facet that both records must have, or else they are silent
   * @param layout where the facets stand
   */
  public TokenComparison(String name, List<Step> steps, String needed, Facets layout) {
    if (steps.isEmpty() || steps.size() + 2 > MOST_LEVELS) {
      throw new IllegalArgumentException(
          "comparison "
              + name
              + " needs 1 to "
              + (MOST_LEVELS - 2)
              + " steps, not "
              + steps.size());
    }
    this.name = name;
    this.steps = List.copyOf(steps);
    this.facets = steps.stream().mapToInt(step -> layout.index(step.facet())).toArray();
    this.present = layout.index(needed);
    this.weighed = new boolean[facets.length];
    this.least = new double[facets.length];
    this.crossed = new int[facets.length];
    Arrays.fill(crossed, NONE);
    for (int i = 0; i < facets.length; i++) {
      switch (steps.get(i)) {
        case Step.Shares shares -> weighed[i] = shares.weighed();
        case Step.Crosses crosses -> crossed[i] = layout.index(crosses.crossed());
        case Step.Resembles resembles -> least[i] = resembles.least();
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> levels() {
    return Stream.concat(Stream.of("silent", "differs"), steps.reversed().stream().map(Step::level))
        .toList();
  }

  @Override
  public List<String> facets() {
    return steps.stream().map(Step::facet).distinct().toList();
  }

  @Override
  public long compare(Evidence one, Evidence other, Frequencies frequencies) {
    if (one.lacks(present) || other.lacks(present)) {
      return Agreement.at(SILENT);
    }
    for (int step = 0; step < facets.length; step++) {
      int level = facets.length - step + DIFFERS;
      if (least[step] > 0) {
        if (Words.dice(one, other, facets[step]) >= least[step]) {
          return Agreement.at(level);
        }
      } else if (crossed[step] != NONE) {
        if (Words.share(one, facets[step], other, crossed[step])
            || Words.share(one, crossed[step], other, facets[step])) {
          return Agreement.at(level);
        }
      } else if (weighed[step]) {
        int count = Words.rarestShared(one, other, facets[step], frequencies);
        if (count >= 0) {
          return Agreement.at(level, count);
        }
      } else if (Words.share(one, other, facets[step])) {
        return Agreement.at(level);
      }
    }
    return Agreement.at(DIFFERS);
  }
}
