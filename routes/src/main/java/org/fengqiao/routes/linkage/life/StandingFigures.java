package org.fengqiao.routes.linkage.life;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fengqiao.routes.linkage.life.DriftReport.Change;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How records are linked and how large disputes are, counted by the database.
 *
 * @param linksPerRecord of the last days and before
 * @param sizesBefore disputes by their size, in steps, that the last days have not touched
 * @param sizesRecent those that they have
 * @param largest records of the largest
 */
record StandingFigures(
    Change linksPerRecord, List<Double> sizesBefore, List<Double> sizesRecent, int largest) {

  private static final String RECORDS =
      """
      select count(*) filter (where coalesce(tokens_seen < ?, true)),
             count(*) filter (where tokens_seen >= ?)
      from hub.case_record where not removed
      """;

  /** A link is of the later one of its records. */
  private static final String LINKS =
      """
      select count(*) filter (where coalesce(c.tokens_seen < ?, true)),
             count(*) filter (where c.tokens_seen >= ?)
      from hub.link l join hub.case_record c on c.record_no = l.record_no
      """;

  private static final String SIZES =
      """
      select size, recent, count(*) from (
        select count(*) as size, coalesce(bool_or(tokens_seen >= ?), false) as recent
        from hub.case_record where not removed group by dispute_id) d
      group by size, recent
      """;

  /** One, two, three, four records, up to eight, more. */
  private static final int STEPS = 6;

  /** Reads them. */
  static StandingFigures read(JdbcTemplate jdbc, LocalDate since) {
    Change records = counts(jdbc, RECORDS, since);
    Change links = counts(jdbc, LINKS, since);
    double[] before = new double[STEPS];
    double[] recent = new double[STEPS];
    int[] largest = new int[1];
    jdbc.query(
        SIZES,
        row -> {
          int size = row.getInt(1);
          (row.getBoolean(2) ? recent : before)[step(size)] += row.getDouble(3);
          largest[0] = Math.max(largest[0], size);
        },
        since);
    return new StandingFigures(
        new Change(
            Shares.of(links.before(), records.before()),
            Shares.of(links.recent(), records.recent())),
        DoubleStream.of(before).boxed().toList(),
        DoubleStream.of(recent).boxed().toList(),
        largest[0]);
  }

  private static Change counts(JdbcTemplate jdbc, String sql, LocalDate since) {
    return jdbc.query(
            sql, (row, index) -> new Change(row.getDouble(1), row.getDouble(2)), since, since)
        .getFirst();
  }

  private static int step(int size) {
    return size <= 4 ? size - 1 : size <= 8 ? STEPS - 2 : STEPS - 1;
  }

  /** How far the sizes are from those before. */
  double instabilityOfSizes() {
    return Shares.instability(sizesRecent, sizesBefore);
  }
}
