package org.fengqiao.routes.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.routes.trend.Outlook.Foretold;

/**
 * Foretells again what is past: from the end of each month with what was known by then, as if the
 * counts had then been what they are now.
 *
 * @param forecaster whose forecasts are scored
 */
public record Replay(Forecaster forecaster) {

  private static final int YEAR = 12;

  /** How many months back it begins. */
  private static final int ORIGINS = 24;

  /** The scores of the forecasts for one, two and three months ahead. */
  public List<Optional<PastScore>> of(MonthlySeries series) {
    int months = series.counts().size();
    List<ScoreSum> sums = Stream.generate(ScoreSum::new).limit(Forecaster.MONTHS).toList();
    IntStream.range(Math.max(Forecaster.SHORTEST, months - ORIGINS), months)
        .forEach(known -> score(series, known, sums));
    return sums.stream().map(ScoreSum::score).toList();
  }

  private void score(MonthlySeries series, int known, List<ScoreSum> sums) {
    if (forecaster.of(series.first(known)) instanceof Foretold(var model, var ahead)) {
      for (int step = 0; step < ahead.size() && known + step < series.counts().size(); step++) {
        int month = known + step;
        sums.get(step)
            .add(ahead.get(step), series.counts().get(month), series.counts().get(month - YEAR));
      }
    }
  }
}
