package org.fengqiao.routes.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.routes.disclosure.FirstRelease;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.disclosure.PublishedTally;
import org.fengqiao.routes.disclosure.Revision;
import org.fengqiao.routes.disclosure.Tally;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells readers the counts of a released month, as far as they may be told. */
final class PublishedCounts {

  private final JdbcTemplate jdbc;

  PublishedCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything was told of a release. */
  boolean has(Release release) {
    return !told(release).isEmpty();
  }

  /**
   * Publishes a release within the transaction.
   *
   * @param before earlier releases of the month, the first one first
   */
  void publish(Release release, List<Release> before) {
    Map<Place, Tally> now = tallies(release);
    Map<Place, PublishedTally> told =
        before.isEmpty() || !has(before.getLast())
            ? FirstRelease.of(now, release.number())
            : Revision.of(now, tallies(before.getLast()), told(before.getLast()), release.number());
    jdbc.batchUpdate(
        "insert into warehouse.published_count values (?, ?, ?, ?, ?, ?, ?, ?)",
        told.entrySet().stream()
            .map(each -> row(release, each.getKey(), each.getValue()))
            .toList());
  }

  private static Object[] row(Release release, Place place, PublishedTally tally) {
    return new Object[] {
      release.month().atDay(1),
      release.number(),
      place.department(),
      place.disputeType(),
      place.division(),
      tally.records(),
      tally.disputes(),
      tally.release()
    };
  }

  private Map<Place, PublishedTally> told(Release release) {
    Map<Place, PublishedTally> told = new HashMap<>();
    jdbc.query(
        """
        select department, dispute_type, division, records, disputes, counted_in
        from warehouse.published_count where month = ? and number = ?
        """,
        row -> {
          told.put(
              place(row),
              new PublishedTally(
                  row.getObject(4, Long.class), row.getObject(5, Long.class), row.getInt(6)));
        },
        release.month().atDay(1),
        release.number());
    return told;
  }

  private Map<Place, Tally> tallies(Release release) {
    return tallies(release.month(), release.revision());
  }

  private Map<Place, Tally> tallies(YearMonth month, long revision) {
    Map<Place, Tally> tallies = new HashMap<>();
    jdbc.query(
        """
        select department, dispute_type, division, count(*), count(distinct dispute_id), count(*) filter (where single)
        from (
          select c.department, coalesce(t.level1, c.dispute_type) as dispute_type, c.division, c.dispute_id,
                 count(*) over (partition by c.dispute_id) = 1 as single
          from warehouse.case_fact_at(?) c left join warehouse.dim_dispute_type t using (dispute_type)
          where not c.removed and c.accepted_month = ?) c
        group by cube (department, dispute_type, division)
        having count(*) > 0
        """,
        row -> {
          tallies.put(place(row), new Tally(row.getLong(4), row.getLong(5), row.getLong(6)));
        },
        revision,
        month.atDay(1));
    return tallies;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getString(1), row.getString(2), row.getString(3));
  }
}
