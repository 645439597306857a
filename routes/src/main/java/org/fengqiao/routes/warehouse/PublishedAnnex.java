package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.fengqiao.routes.disclosure.PartTable;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.disclosure.ShareTable;
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

  /** Publishes within the transaction; the counts of the release are published already. */
  void publish(Release release) {
    boolean first =
        jdbc.sql("select not exists (select from warehouse.published_basis where month = :month)")
            .param("month", release.month().atDay(1))
            .query(Boolean.class)
            .single();
    publishFreshness(release);
    if (first) {
      AnnexTable.all().forEach(table -> publish(release, table));
      AnnexShare.all().forEach(share -> publish(release, share));
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

  private void publish(Release release, AnnexTable table) {
    PartTable parts = new PartTable();
    TreeMap<String, Long> counts = new TreeMap<>();
    Set<String> lines = new TreeSet<>();
    jdbc.sql(table.query())
        .param("month", release.month().atDay(1))
        .param("at", at(release))
        .query(
            row -> {
              parts.add(row.getString(1), row.getString(2), row.getLong(3));
              lines.add(row.getString(1));
              for (String line : new String[] {row.getString(1), ""}) {
                counts.merge(key(row.getString(2), line), row.getLong(3), Long::sum);
                counts.merge(key("", line), row.getLong(3), Long::sum);
              }
            });
    Set<Place> withheld = parts.withheld();
    List<String> all = new ArrayList<>(lines);
    all.add("");
    for (String line : lines.isEmpty() ? List.<String>of() : all) {
      String item = line.isEmpty() ? null : line;
      table
          .parts()
          .forEach(
              (part, measure) ->
                  insert(
                      release,
                      measure,
                      null,
                      item,
                      told(withheld, part, item, counts.getOrDefault(key(part, line), 0L)),
                      null));
      String total = table.total();
      if (total != null) {
        insert(
            release,
            total,
            null,
            item,
            told(withheld, null, item, counts.getOrDefault(key("", line), 0L)),
            null);
      }
    }
  }

  private static String key(String part, String line) {
    return part + '|' + line;
  }

  private static @Nullable BigDecimal told(
      Set<Place> withheld, @Nullable String part, @Nullable String line, long count) {
    return withheld.contains(new Place(part, null, line)) ? null : BigDecimal.valueOf(count);
  }

  private void publish(Release release, AnnexShare share) {
    List<Share> shares =
        jdbc.sql(share.query())
            .param("month", release.month().atDay(1))
            .query((row, index) -> new Share(row.getString(1), row.getLong(2), row.getLong(3)))
            .list();
    ShareTable table = new ShareTable();
    shares.forEach(each -> table.add(each.department(), each.counted(), each.rest()));
    Set<@Nullable String> withheld = new HashSet<>(table.withheld());
    if (share.ofRecords()) {
      withheld.addAll(hiddenDepartments(release));
    }
    for (Share each : shares) {
      long base = each.counted() + each.rest();
      boolean told = base >= SMALLEST_BASE && !withheld.contains(each.department());
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

  /** Departments whose number of records is withheld: no share may tell it. */
  private List<String> hiddenDepartments(Release release) {
    return jdbc.sql(
            """
            select department from warehouse.published_count
            where month = :month and number = :number and records is null
              and department is not null and dispute_type is null and division is null
            """)
        .param("month", release.month().atDay(1))
        .param("number", release.number())
        .query(String.class)
        .list();
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
