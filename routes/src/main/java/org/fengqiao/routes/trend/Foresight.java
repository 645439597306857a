package org.fengqiao.routes.trend;

import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.trend.Outlook.Worse;

/**
 * What is foretold of a series, beside how the same method fared in its past.
 *
 * @param outlook of the months ahead
 * @param past scores of replayed forecasts for one, two and three months ahead
 */
public record Foresight(Outlook outlook, List<Optional<PastScore>> past) {

  private static final int ENOUGH_TO_JUDGE = 8;

  /** Keeps the scores as they are. */
  public Foresight {
    past = List.copyOf(past);
  }

  /**
   * Foretells a series, unless last year's same month has foretold its past better.
   *
   * @param forecaster the method
   */
  public static Foresight of(Forecaster forecaster, MonthlySeries series) {
    Outlook outlook = forecaster.of(series);
    if (!(outlook instanceof Outlook.Foretold)) {
      return new Foresight(outlook, List.of());
    }
    List<Optional<PastScore>> past = new Replay(forecaster).of(series);
    Outlook kept =
        past.getFirst()
            .filter(score -> score.forecasts() >= ENOUGH_TO_JUDGE && score.error() > 1)
            .<Outlook>map(score -> new Worse(score.error()))
            .orElse(outlook);
    return new Foresight(kept, past);
  }
}
