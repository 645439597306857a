package org.fengqiao.routes.warning.outbreak;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fengqiao.routes.trend.regression.CountQuantile;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/**
 * How well a rule finds outbreaks in a series, by its own past of at most two years before the last
 * week. Each past week is judged with only what lay before it: as it was, and with outbreaks that
 * are made up. An outbreak lasts four weeks; each of them gets as many more disputes as a Poisson
 * draw gives whose mean is twice the standard deviation of the year before it began.
 *
 * @param usualWeeks weeks that were judged as they were; a true outbreak among them counts as usual
 * @param falseAlarms those of them that alarmed
 * @param outbreaks how many were made up
 * @param found those that alarmed in one of their four weeks
 * @param lag mean weeks from the first week of an outbreak to its alarm; empty when none was found
 */
public record BackTest(
    int usualWeeks, int falseAlarms, int outbreaks, int found, OptionalDouble lag) {

  private static final int YEAR = 52;
  private static final int WEEKS = 2 * YEAR;
  private static final int LASTS = 4;
  private static final int MOST_OUTBREAKS = 40;
  private static final double DEVIATIONS = 2;

  // An outbreak of a series that hardly moves still has a case or two a week.
  private static final double SMALLEST_DEVIATION = 0.5;

  /**
   * Tests a rule. The same counts give the same figures.
   *
   * @param counts disputes a week, the oldest first; the last one, which is warned of, is left out
   */
  public static BackTest of(Method method, List<Integer> counts) {
    int last = counts.size() - 1;
    List<Replayed> usual =
        Replayed.weeks(method, counts, last - WEEKS, last).stream()
            .filter(Replayed::isJudged)
            .toList();
    List<Integer> lags =
        starts(usual, last).stream().map(start -> lag(method, counts, start)).toList();
    return new BackTest(
        usual.size(),
        (int) usual.stream().filter(Replayed::alarms).count(),
        lags.size(),
        (int) lags.stream().filter(lag -> lag < LASTS).count(),
        lags.stream().filter(lag -> lag < LASTS).mapToInt(Integer::intValue).average());
  }

  /** Evenly over the weeks that can be judged and see the whole of an outbreak. */
  private static List<Integer> starts(List<Replayed> usual, int last) {
    List<Integer> possible =
        usual.stream().map(Replayed::week).filter(week -> week + LASTS <= last).toList();
    int count = Math.min(MOST_OUTBREAKS, possible.size());
    return IntStream.range(0, count)
        .mapToObj(each -> possible.get(each * possible.size() / count))
        .toList();
  }

  /** Weeks until an outbreak that begins then is found; {@link #LASTS} when it is not. */
  private static int lag(Method method, List<Integer> counts, int start) {
    List<Integer> ill = new ArrayList<>(counts.subList(0, start + LASTS));
    double more = DEVIATIONS * deviation(counts.subList(Math.max(0, start - YEAR), start));
    SplittableRandom random = new SplittableRandom(start);
    for (int week = start; week < ill.size(); week++) {
      ill.set(week, ill.get(week) + (int) CountQuantile.of(more, 1, random.nextDouble()));
    }
    return (int)
        Replayed.weeks(method, ill, start, ill.size()).stream()
            .takeWhile(week -> !week.alarms())
            .count();
  }

  private static double deviation(List<Integer> year) {
    double[] counts = year.stream().mapToDouble(Integer::doubleValue).toArray();
    return Math.max(SMALLEST_DEVIATION, new StandardDeviation().evaluate(counts));
  }
}
