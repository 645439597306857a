package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.routes.disclosure.ShareTable;
import org.fengqiao.routes.disclosure.Whole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells what the briefing needs beside counts and indicators. Counts and shares are told once, with
 * the first release of a month that keeps an annex, so that none is found by the difference of two
 * releases; how fresh the data were is told with each.
 */
final class PublishedAnnex {

  private static final int SMALLEST_BASE = 10;

  private record Share(String department, long counted, long rest) {}

  private final JdbcClient jdbc;

  PublishedAnnex(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * Publishes within the transaction; the counts of the release are published already.
   *
   * @param alone whether an earlier release told the counts and the indicators: nothing is told
   *     then that counts the same, for it could differ by a small number
   */
  void publish(Release release, boolean alone) {
    boolean first =
        jdbc.sql("select not exists (select from warehouse.published_basis where month = :month)")
            .param("month", release.month().atDay(1))
            .query(Boolean.class)
            .single();
    publishFreshness(release);
    if (first) {
      AnnexTable.all().forEach(table -> publish(release, table, alone));
      AnnexShare.all().forEach(share -> publish(release, share, alone));
    }
    jdbc.sql(
            """
            insert into warehouse.published_basis select :month, :number, max(version::int) filter (where version ~ '^[0-9]+$')
            from hub.flyway_schema_history where success
            """)
        .param("month", release.month().atDay(1))
        .param("number", release.number())
        .update();
  }

  private void publishFreshness(Release release) {
    jdbc.sql(
            """
            insert into warehouse.published_annex
            select cast(:month as date), :number, 'F1', department, null::text, null::numeric, null::numeric, max(captured_at)
            from warehouse.case_fact group by department
            union all
            select cast(:month as date), :number, m.measure, r.department, null,
              count(*) filter (where m.measure = 'F5' or r.problem is not null
                or r.reported_at < cast(:at as timestamptz) - interval '1 day'), null, null
            from hub.feed_report r cross join (values ('F5'), ('F6')) m (measure) group by r.department, m.measure
            """)
        .param("month", release.month().atDay(1))
        .param("number", release.number())
        .param("at", at(release))
        .update();
  }

  private void publish(Release release, AnnexTable table, boolean alone) {
    AnnexCells cells = new AnnexCells(table);
    jdbc.sql(table.query())
        .param("month", release.month().atDay(1))
        .param("at", at(release))
        .query(
            row -> {
              cells.add(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
            });
    cells
        .told()
        .forEach(
            each ->
                insert(
                    release,
                    each.measure(),
                    null,
                    each.line(),
                    alone && table.withOthers() ? null : each.value(),
                    null));
  }

  private void publish(Release release, AnnexShare share, boolean alone) {
    List<Share> shares =
        jdbc.sql(share.query())
            .param("month", release.month().atDay(1))
            .query((row, index) -> new Share(row.getString(1), row.getLong(2), row.getLong(3)))
            .list();
    ShareTable table =
        new ShareTable(
            share.ofRecords() ? new PublishedWholes(jdbc, release).departments() : Whole.NONE);
    shares.forEach(each -> table.add(each.department(), each.counted(), each.rest()));
    Set<@Nullable String> withheld = table.withheld();
    for (Share each : shares) {
      long base = each.counted() + each.rest();
      boolean told =
          base >= SMALLEST_BASE
              && !withheld.contains(each.department())
              && !(alone && share.ofRecords());
      insert(
          release,
          share.measure(),
          each.department(),
          null,
          told
              ? BigDecimal.valueOf(each.counted())
                  .divide(BigDecimal.valueOf(base), 4, RoundingMode.HALF_UP)
              : null,
          told ? base : null);
    }
  }

  private void insert(
      Release release,
      String measure,
      @Nullable String department,
      @Nullable String item,
      @Nullable BigDecimal value,
      @Nullable Long base) {
    jdbc.sql("insert into warehouse.published_annex values (?, ?, ?, ?, ?, ?, ?, null)")
        .param(release.month().atDay(1))
        .param(release.number())
        .param(measure)
        .param(department)
        .param(item)
        .param(value)
        .param(base)
        .update();
  }

  private static OffsetDateTime at(Release release) {
    return OffsetDateTime.ofInstant(release.releasedAt(), Periods.SHANGHAI);
  }
}
