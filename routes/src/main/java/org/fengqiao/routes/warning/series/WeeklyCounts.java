package org.fengqiao.routes.warning.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts disputes by the week of their first record, in whichever department that lies: one that
 * goes from the police to the mediators and on to a court counts once, so a wave of referrals is no
 * wave of disputes.
 */
public final class WeeklyCounts {

  private static final int WEEKS = 6 * 52;

  private static final String COUNTS =
      """
      select f.division, t.level1, date_trunc('week', f.first_at at time zone 'Asia/Shanghai')::date as week,
             count(*)::int as disputes
      from warehouse.dispute_fact f join warehouse.dim_dispute_type t using (dispute_type)
      where f.record_count > 0 and f.division <> '000000'
        and f.first_at >= (:first::date)::timestamp at time zone 'Asia/Shanghai'
        and f.first_at < (:end::date)::timestamp at time zone 'Asia/Shanghai'
      group by 1, 2, 3 order by 1, 2, 3
      """;

  private final JdbcClient jdbc;

  /** Counts in a hub's store. */
  public WeeklyCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Every series that has a dispute, up to the last week that is over. All begin with the first
   * week that any of them has, six years back at most.
   *
   * @param monday of the week that is not over yet
   */
  public List<WeeklySeries> before(LocalDate monday) {
    List<Cell> cells =
        jdbc.sql(COUNTS)
            .param("first", monday.minusWeeks(WEEKS))
            .param("end", monday)
            .query(Cell.class)
            .list();
    LocalDate first = cells.stream().map(Cell::week).min(LocalDate::compareTo).orElse(monday);
    int weeks = weeksBetween(first, monday);
    Map<Subject, List<Integer>> counts = new LinkedHashMap<>();
    for (Cell cell : cells) {
      counts
          .computeIfAbsent(
              new Subject(cell.division, cell.level1),
              subject -> new ArrayList<>(Collections.nCopies(weeks, 0)))
          .set(weeksBetween(first, cell.week), cell.disputes);
    }
    return counts.entrySet().stream()
        .map(
            each ->
                new WeeklySeries(
                    each.getKey().division,
                    each.getKey().level1,
                    monday.minusWeeks(1),
                    each.getValue()))
        .toList();
  }

  private static int weeksBetween(LocalDate first, LocalDate last) {
    return Math.toIntExact(ChronoUnit.WEEKS.between(first, last));
  }

  private record Subject(String division, String level1) {}

  private record Cell(String division, String level1, LocalDate week, int disputes) {}
}
