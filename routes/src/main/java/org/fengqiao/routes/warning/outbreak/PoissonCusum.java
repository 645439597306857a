package org.fengqiao.routes.warning.outbreak;

import java.util.List;
import org.fengqiao.routes.warning.outbreak.Judgement.Judged;
import org.fengqiao.routes.warning.outbreak.Judgement.NoModel;
import org.fengqiao.routes.warning.outbreak.Judgement.TooShort;

/**
 * The cumulative sum of Poisson counts, made normal as Rossi, Lampugnani and Marchi (1999) do: it
 * finds what grows slowly. The usual level is the mean of the weeks before those that are summed.
 *
 * @param reference allowance of each week in standard deviations, above 0
 * @param limit sum at which it alarms, above 0
 * @param summed how many weeks it adds up, the last one among them
 */
public record PoissonCusum(double reference, double limit, int summed) implements Method {

  /** Refuses allowances, limits and lengths that are not above 0. */
  public PoissonCusum {
    if (reference <= 0 || limit <= 0 || summed < 1) {
      throw new IllegalArgumentException("reference, limit and summed are above 0");
    }
  }

  /** The chart that surveillance draws unless told otherwise, over a quarter of a year. */
  public static PoissonCusum overAQuarter() {
    return new PoissonCusum(1.04, 2.26, 13);
  }

  @Override
  public Judgement judge(List<Integer> counts) {
    int first = counts.size() - summed;
    if (first < 1) {
      return new TooShort();
    }
    double usual =
        counts.subList(0, first).stream().mapToInt(Integer::intValue).average().orElse(0);
    if (usual <= 0) {
      return new NoModel();
    }
    double before = 0;
    for (int count : counts.subList(first, counts.size() - 1)) {
      before = next(before, count, usual);
    }
    double threshold = threshold(limit + reference - before, usual);
    return new Judged(usual, threshold, next(before, counts.getLast(), usual) >= limit);
  }

  private double next(double sum, int count, double usual) {
    double normal = (count - 3 * usual + 2 * Math.sqrt(usual * count)) / (2 * Math.sqrt(usual));
    return Math.max(0, sum + normal - reference);
  }

  /** The count whose normal form is {@code room}: the inverse of Rossi's formula. */
  private static double threshold(double room, double usual) {
    double root = Math.sqrt(usual);
    double inner = 4 * usual * usual + 2 * usual * root * room;
    return inner < 0 ? 0 : Math.max(0, 2 * room * root + 5 * usual - 2 * Math.sqrt(inner));
  }
}
