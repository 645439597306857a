package org.fengqiao.routes.briefing.published;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a briefing is made of: what one release told, and what had been told of earlier months
 * by then. Nothing of it changes afterwards.
 *
 * @param head the release
 * @param counts of the month and of the year before it
 * @param indicators of the month and of the one before
 * @param annex of the month
 * @param terms the dictionary
 * @param forecast of later months; empty when none was made
 */
public record PublishedMonth(
    ReleaseHead head,
    List<PublishedCount> counts,
    List<PublishedFigure> indicators,
    List<PublishedFigure> annex,
    Terms terms,
    List<ForecastPoint> forecast) {

  /** Copies what was told. */
  public PublishedMonth {
    counts = List.copyOf(counts);
    indicators = List.copyOf(indicators);
    annex = List.copyOf(annex);
    forecast = List.copyOf(forecast);
  }

  /** The period. */
  public YearMonth month() {
    return head.month();
  }

  /** Whether the release kept an annex and its dictionary. */
  public boolean hasAnnex() {
    return head.migration() != null;
  }

  /** The count of a cell; empty when it counts nothing. */
  public Optional<PublishedCount> count(
      YearMonth month,
      @Nullable String department,
      @Nullable String disputeType,
      @Nullable String division) {
    return counts.stream()
        .filter(count -> count.is(month, department, disputeType, division))
        .findFirst();
  }

  /** The month and those of the year before it of which anything had been told, in order. */
  public List<YearMonth> knownMonths() {
    return counts.stream().map(PublishedCount::month).distinct().sorted().toList();
  }

  /** Codes that the month's counts have in a dimension, in order. */
  public List<String> codes(Function<PublishedCount, @Nullable String> dimension) {
    return counts.stream()
        .filter(count -> count.month().equals(month()))
        .flatMap(count -> Stream.ofNullable(dimension.apply(count)))
        .distinct()
        .sorted()
        .toList();
  }

  /** What was told of an indicator in a month, in the order of items and codes. */
  public List<PublishedFigure> indicator(String code, YearMonth month) {
    return indicators.stream()
        .filter(figure -> figure.code().equals(code) && figure.month().equals(month))
        .toList();
  }

  /** What the annex tells of a measure. */
  public Optional<PublishedFigure> annex(
      String measure, @Nullable String department, @Nullable String item) {
    return annex.stream()
        .filter(figure -> figure.code().equals(measure))
        .filter(figure -> Objects.equals(figure.department(), department))
        .filter(figure -> Objects.equals(figure.item(), item))
        .findFirst();
  }

  /** Items of a measure in order, without all together. */
  public List<String> items(String measure) {
    return annex.stream()
        .filter(figure -> figure.code().equals(measure))
        .flatMap(figure -> Stream.ofNullable(figure.item()))
        .distinct()
        .toList();
  }
}
