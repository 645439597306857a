package org.fengqiao.routes.warehouse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.disclosure.PublishedTally;
import org.fengqiao.routes.trend.MonthlySeries;
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
    return Optional.of(MonthlySeries.upTo(last, month -> told(place, month)))
        .filter(series -> !series.counts().isEmpty());
  }

  /** What readers know of a month's count: a cell that is not there counts nothing. */
  Optional<Long> told(Place place, YearMonth month) {
    Map<Place, PublishedTally> cells = months.get(month);
    if (cells == null) {
      return Optional.empty();
    }
    PublishedTally tally = cells.get(place);
    return tally == null ? Optional.of(0L) : Optional.ofNullable(tally.disputes());
  }
}
