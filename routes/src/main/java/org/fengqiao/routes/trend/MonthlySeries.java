package org.fengqiao.routes.trend;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Disputes a month without a gap.
 *
 * @param last the month of the last count; it is over
 * @param counts the oldest first
 */
public record MonthlySeries(YearMonth last, List<Long> counts) {

  /** Keeps the counts as they are. */
  public MonthlySeries {
    counts = List.copyOf(counts);
  }

  /** The months up to the last one, back to the first that is not known; none when it is not. */
  public static MonthlySeries upTo(YearMonth last, Function<YearMonth, Optional<Long>> known) {
    List<Long> backwards =
        Stream.iterate(last, month -> month.minusMonths(1))
            .map(known)
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .toList();
    return new MonthlySeries(last, backwards.reversed());
  }

  /** The month of a count. */
  public YearMonth month(int index) {
    return last.minusMonths(counts.size() - 1L - index);
  }

  /** How often a month is after the first one; negative before it. */
  public int index(YearMonth month) {
    return counts.size() - 1 + Math.toIntExact(ChronoUnit.MONTHS.between(last, month));
  }

  /** What was known when only so many months were over. */
  public MonthlySeries first(int months) {
    return new MonthlySeries(month(months - 1), counts.subList(0, months));
  }

  /** The newest months, at most so many. */
  public MonthlySeries newest(int months) {
    return new MonthlySeries(
        last, counts.subList(Math.max(0, counts.size() - months), counts.size()));
  }

  /** Disputes of the newest months, at most so many. */
  public long sumOfNewest(int months) {
    return newest(months).counts.stream().mapToLong(Long::longValue).sum();
  }
}
