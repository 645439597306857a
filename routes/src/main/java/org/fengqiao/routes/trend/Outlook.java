package org.fengqiao.routes.trend;

import java.time.YearMonth;
import java.util.List;

/** What can be said of the months ahead of a series. */
public sealed interface Outlook {

  /**
   * They are foretold.
   *
   * @param model by which it was done
   * @param months the next one first
   */
  record Foretold(CountModel model, List<Ahead> months) implements Outlook {

    /** Keeps the months as they are. */
    public Foretold {
      months = List.copyOf(months);
    }
  }

  /**
   * One month ahead.
   *
   * @param month which
   * @param point expected disputes
   * @param low lower end of the prediction interval, itself in it
   * @param high upper end, itself in it
   */
  record Ahead(YearMonth month, double point, long low, long high) {

    /** Whether the interval holds a count. */
    boolean holds(long count) {
      return low <= count && count <= high;
    }
  }

  /**
   * Too few months lie behind.
   *
   * @param months so many do
   */
  record TooShort(int months) implements Outlook {}

  /**
   * Too few disputes in the newest twelve months: a share of so few would only be noise.
   *
   * @param disputes so many there were
   */
  record TooFew(long disputes) implements Outlook {}

  /**
   * Last year's same month would have foretold the past better.
   *
   * @param error the multiple of its error, above 1
   */
  record Worse(double error) implements Outlook {}

  /** No model fits the past. */
  record NoModel() implements Outlook {}
}
