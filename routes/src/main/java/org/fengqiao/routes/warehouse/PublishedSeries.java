package org.fengqiao.routes.warehouse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.disclosure.PublishedTally;
import org.fengqiao.routes.trend.MonthlySeries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Disputes a month as readers know them, of all departments together: the newest release of each
 * month. Whatever is computed from them tells nobody more than they tell.
 */
final class PublishedSeries {

  private final Map<YearMonth, Map<Place, PublishedTally>> months;

  private PublishedSeries(Map<YearMonth, Map<Place, PublishedTally>> months) {
    this.months = months;
  }

  /**
   * Reads what is published.
   *
   * @param last later months are left out
   */
  static PublishedSeries until(YearMonth last, JdbcTemplate jdbc) {
    Map<YearMonth, Map<Place, PublishedTally>> months = new HashMap<>();
    jdbc.query(
        """
        select month, dispute_type, division, records, disputes, counted_in from warehouse.published_count c
        where month <= ? and department is null
          and number = (select max(number) from warehouse.published_count n where n.month = c.month)
        """,
        row -> {
          months
              .computeIfAbsent(
                  YearMonth.from(row.getObject(1, LocalDate.class)), month -> new HashMap<>())
              .put(
                  new Place(null, row.getString(2), row.getString(3)),
                  new PublishedTally(
                      row.getObject(4, Long.class), row.getObject(5, Long.class), row.getInt(6)));
        },
        last.atDay(1));
    return new PublishedSeries(months);
  }

  /** Every place that any month tells of. */
  Set<Place> places() {
    Set<Place> places = new HashSet<>();
    months.values().forEach(month -> places.addAll(month.keySet()));
    return places;
  }

  /**
   * The months up to the last one, back to the newest that is withheld there or was never released.
   * Empty when that is the last one itself.
   */
  Optional<MonthlySeries> of(Place place, YearMonth last) {
    List<Long> backwards = new ArrayList<>();
    OptionalLong count = told(place, last);
    while (count.isPresent()) {
      backwards.add(count.getAsLong());
      count = told(place, last.minusMonths(backwards.size()));
    }
    return backwards.isEmpty()
        ? Optional.empty()
        : Optional.of(new MonthlySeries(last, backwards.reversed()));
  }

  /** What readers know of a month's count: a cell that is not there counts nothing. */
  OptionalLong told(Place place, YearMonth month) {
    Map<Place, PublishedTally> cells = months.get(month);
    if (cells == null) {
      return OptionalLong.empty();
    }
    PublishedTally tally = cells.get(place);
    return tally == null ? OptionalLong.of(0) : known(tally.disputes());
  }

  private static OptionalLong known(@Nullable Long disputes) {
    return disputes == null ? OptionalLong.empty() : OptionalLong.of(disputes);
  }
}
