package org.fengqiao.routes.briefing.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of figures that stand in a table too.
 *
 * @param title what it shows
 * @param kind how it shows it
 * @param categories what lies along the axis
 * @param series what is drawn over it
 */
public record Chart(Phrase title, Kind kind, List<String> categories, List<Series> series) {

  /** How figures are drawn. */
  public enum Kind {
    /** Bars side by side. */
    BARS,
    /** Bars on top of each other. */
    STACKED,
    /** Points joined along time. */
    LINES
  }

  /**
   * One figure for each category.
   *
   * @param name what it is
   * @param trace where its figures come from
   * @param values null where no figure is told: nothing is drawn there
   */
  public record Series(Phrase name, Trace trace, List<@Nullable BigDecimal> values) {

    /** Copies the values. */
    public Series {
      values = Collections.unmodifiableList(Arrays.asList(values.toArray(new BigDecimal[0])));
    }
  }

  /**
   * Copies what it shows.
   *
   * @throws IllegalArgumentException when a series has more or fewer values than there are
   *     categories
   */
  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    int length = categories.size();
    if (series.stream().anyMatch(each -> each.values().size() != length)) {
      throw new IllegalArgumentException("a series of " + title.zh() + " does not fit");
    }
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return series.stream()
        .flatMap(each -> each.values().stream())
        .noneMatch(value -> value != null && value.signum() != 0);
  }
}
