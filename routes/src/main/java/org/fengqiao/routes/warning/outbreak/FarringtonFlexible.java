package org.fengqiao.routes.warning.outbreak;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.routes.trend.regression.QuasiPoisson;
import org.fengqiao.routes.warning.outbreak.Judgement.Judged;
import org.fengqiao.routes.warning.outbreak.Judgement.NoModel;
import org.fengqiao.routes.warning.outbreak.Judgement.TooFewCases;
import org.fengqiao.routes.warning.outbreak.Judgement.TooShort;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The improved algorithm of Farrington (Noufaily and others 2013): a trend and the parts of the
 * year are learnt from earlier years, in which earlier outbreaks count less.
 *
 * @param years how many years it learns from, 1 or more; a trend is only believed from 3 on
 * @param halfWindow weeks on either side of the same week of earlier years
 * @param parts of the year, 1 or more
 * @param weeksLeftOut the last weeks, which may belong to an outbreak that has begun
 * @param threshold how it is made
 * @param alpha share of usual weeks that may alarm, above 0 and below 1
 */
public record FarringtonFlexible(
    int years, int halfWindow, int parts, int weeksLeftOut, Threshold threshold, double alpha)
    implements Method {

  private static final double SUSPECT_RESIDUAL = 2.58;
  private static final int CASES_NEEDED = 5;
  private static final int IN_WEEKS = 4;
  private static final int YEARS_FOR_A_TREND = 3;

  /** As Noufaily and others recommend it. */
  public static FarringtonFlexible improved() {
    return new FarringtonFlexible(5, 3, 10, 26, Threshold.NEGATIVE_BINOMIAL, 0.005);
  }

  @Override
  public Judgement judge(List<Integer> counts) {
    int week = counts.size() - 1;
    if (!canJudge(counts.size())) {
      return new TooShort();
    }
    if (sum(counts.subList(week - IN_WEEKS + 1, week + 1)) < CASES_NEEDED) {
      return new TooFewCases();
    }
    Past past = past(counts);
    Optional<QuasiPoisson> trending = fit(past, true).filter(model -> believable(model, past));
    RealVector row = row(week, 0, trending.isPresent());
    return trending
        .or(() -> fit(past, false))
        .map(model -> judged(model, row, counts.get(week)))
        .orElseGet(NoModel::new);
  }

  /** Whether enough weeks lie before the last of so many. */
  boolean canJudge(int weeks) {
    return weeks > SeasonBlocks.weeksBefore(years, halfWindow);
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  private Past past(List<Integer> counts) {
    int week = counts.size() - 1;
    int[] blocks = SeasonBlocks.upTo(week, years, halfWindow, parts);
    int[] used =
        IntStream.range(0, week - weeksLeftOut)
            .filter(each -> blocks[each] != SeasonBlocks.UNUSED)
            .toArray();
    return new Past(week, used, blocks, Arrays.stream(used).mapToDouble(counts::get).toArray());
  }

  private Optional<QuasiPoisson> fit(Past past, boolean trend) {
    RealMatrix design = MatrixUtils.createRealMatrix(past.used.length, (trend ? 2 : 1) + parts - 1);
    for (int index = 0; index < past.used.length; index++) {
      int week = past.used[index];
      design.setRowVector(index, row(week, past.blocks[week], trend));
    }
    double[] equal = new double[past.used.length];
    Arrays.fill(equal, 1);
    return QuasiPoisson.fit(design, past.counts, equal)
        .flatMap(first -> QuasiPoisson.fit(design, past.counts, weights(first)));
  }

  /** A constant, the week if there is a trend, and a column for each part but that of the week. */
  private RealVector row(int week, int part, boolean trend) {
    int shared = trend ? 2 : 1;
    RealVector row = new ArrayRealVector(shared + parts - 1);
    row.setEntry(0, 1);
    if (trend) {
      row.setEntry(1, week + 1.0);
    }
    if (part > 0) {
      row.setEntry(shared + part - 1, 1);
    }
    return row;
  }

  /** Earlier outbreaks count less: by the square of their residual. */
  private static double[] weights(QuasiPoisson model) {
    double[] weights =
        Arrays.stream(model.anscombeResiduals())
            .map(each -> each > SUSPECT_RESIDUAL ? 1 / (each * each) : 1)
            .toArray();
    double scale = weights.length / Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(each -> scale * each).toArray();
  }

  private boolean believable(QuasiPoisson model, Past past) {
    double most = Arrays.stream(past.counts).max().orElse(0);
    return years >= YEARS_FOR_A_TREND && model.expected(row(past.week, 0, true)) <= most;
  }

  private Judgement judged(QuasiPoisson model, RealVector row, int count) {
    double expected = model.expected(row);
    double above = threshold.above(expected, model.standardError(row), model.dispersion(), alpha);
    return Double.isFinite(above)
        ? new Judged(expected, above, count > above && count > 0)
        : new NoModel();
  }

  private record Past(int week, int[] used, int[] blocks, double[] counts) {}
}
