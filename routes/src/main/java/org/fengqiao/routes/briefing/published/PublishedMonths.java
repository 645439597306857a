package org.fengqiao.routes.briefing.published;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what releases told. Of earlier months it takes what had been told of them when the month
 * was released, so that a later release of theirs changes nothing.
 */
public final class PublishedMonths {

  private static final String KNOWN =
      """
      with known as (
        (select distinct on (month) month, release from published.release
         where month >= cast(:month as date) - interval '12 months' and month < cast(:month as date) and released_at <= :at
         order by month, release desc)
        union all select cast(:month as date), :release)
      """;

  private final JdbcClient jdbc;

  /** Reads from a hub's warehouse. */
  public PublishedMonths(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** Every release that something was told of, the newest month first. */
  public List<ReleaseHead> releases() {
    return jdbc.sql(
            """
            select r.month, r.release, r.released_at, b.migration
            from published.release r left join published.basis b using (month, release) order by r.month desc, r.release
            """)
        .query(PublishedMonths::head)
        .list();
  }

  /**
   * What a release told; empty when there is none of that month and number.
   *
   * @param number null for the newest
   */
  public Optional<PublishedMonth> read(YearMonth month, @Nullable Integer number) {
    return releases().stream()
        .filter(head -> head.month().equals(month))
        .filter(head -> number == null || head.number() == number)
        .reduce((one, newer) -> newer)
        .map(this::read);
  }

  private PublishedMonth read(ReleaseHead head) {
    return new PublishedMonth(
        head,
        counts(head),
        indicators(head),
        annex(head),
        new Terms(new TermReading(jdbc).read(head)),
        new ForecastReading(jdbc).read(head));
  }

  private static ReleaseHead head(ResultSet row, int index) throws SQLException {
    return new ReleaseHead(month(row, 1), row.getInt(2), instant(row, 3), row.getString(4));
  }

  private List<PublishedCount> counts(ReleaseHead head) {
    return of(
            head,
            KNOWN
                + """
                select c.month, c.department, c.dispute_type, c.division, c.records, c.disputes, c.counted_in
                from published.case_counts c join known using (month, release)
                where case when c.month = cast(:month as date)
                  then c.division is null or (c.department is null and c.dispute_type is null)
                  else num_nonnulls(c.department, c.dispute_type, c.division) <= 1 end
                order by 1, 2 nulls first, 3 nulls first, 4 nulls first
                """)
        .query(
            (row, index) ->
                new PublishedCount(
                    month(row, 1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, Long.class),
                    row.getObject(6, Long.class),
                    row.getInt(7)))
        .list();
  }

  private List<PublishedFigure> indicators(ReleaseHead head) {
    return of(
            head,
            KNOWN
                + """
                select i.month, i.release, i.indicator, i.item, i.department, i.dispute_type, i.division, i.value, i.base,
                  null::timestamptz
                from published.indicator_value i join known k on k.month = i.month
                where i.month >= cast(:month as date) - interval '1 month' and i.release = (
                  select max(x.release) from published.indicator_value x where x.month = i.month and x.release <= k.release)
                order by 1, 3, 4 nulls first, 5 nulls first, 6 nulls first, 7 nulls first
                """)
        .query(PublishedMonths::figure)
        .list();
  }

  private List<PublishedFigure> annex(ReleaseHead head) {
    return of(
            head,
            """
            select distinct on (measure, department, item) month, release, measure, item, department, null::text, null::text,
              value, base, moment
            from published.annex where month = cast(:month as date) and release <= :release
            order by measure, department, item, release desc
            """)
        .query(PublishedMonths::figure)
        .list();
  }

  private JdbcClient.StatementSpec of(ReleaseHead head, String sql) {
    return jdbc.sql(sql)
        .param("month", head.month().atDay(1))
        .param("release", head.number())
        .param("at", OffsetDateTime.ofInstant(head.releasedAt(), ZoneOffset.UTC));
  }

  private static PublishedFigure figure(ResultSet row, int index) throws SQLException {
    return new PublishedFigure(
        month(row, 1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, BigDecimal.class),
        row.getObject(9, BigDecimal.class),
        row.getObject(10) == null ? null : instant(row, 10));
  }

  private static YearMonth month(ResultSet row, int column) throws SQLException {
    return YearMonth.from(row.getObject(column, LocalDate.class));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
