package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.routes.disclosure.Dominance;
import org.fengqiao.routes.disclosure.ShareTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells readers the indicators of a month that is released for the first time, for all counties
 * together and county by county. A county is only told where the counts of all departments that the
 * indicator counts are told for it, so that none is found by the difference of both.
 */
final class PublishedIndicators {

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  private record Definition(
      String indicator, String kind, String facts, String month, String condition, int base) {}

  private record Figure(@Nullable String division, long numerator, @Nullable Long denominator) {}

  private final JdbcTemplate jdbc;

  PublishedIndicators(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Publishes within the transaction; the counts of the release are published already. */
  void publish(Release release) {
    for (Definition each : definitions()) {
      switch (each.kind()) {
        case "COUNT", "RATE" -> publishCounts(release, each);
        case "AMOUNT" -> publishAmounts(release, each);
        default -> publishMedians(release, each);
      }
    }
  }

  private List<Definition> definitions() {
    return jdbc.query(
        """
        select indicator, kind, facts, month, condition, smallest_base from warehouse.indicator
        where facts is not null and kind <> 'CHANGE' order by indicator
        """,
        (row, index) ->
            new Definition(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6)));
  }

  private void publishCounts(Release release, Definition of) {
    Map<String, List<Figure>> items = new TreeMap<>();
    jdbc.query(
        """
        select coalesce(item, ''), division, sum(numerator)::bigint, sum(denominator)::bigint
        from warehouse.indicator_count where indicator = ? and month = ? group by item, division order by 1, 2
        """,
        row -> {
          items
              .computeIfAbsent(row.getString(1), first -> new ArrayList<>())
              .add(new Figure(row.getString(2), row.getLong(3), row.getObject(4, Long.class)));
        },
        of.indicator(),
        release.month().atDay(1));
    Set<String> hidden = hiddenCounties(release, of);
    items.forEach(
        (item, figures) -> {
          ShareTable table = new ShareTable();
          for (Figure each : figures) {
            long rest = each.denominator() == null ? 0 : each.denominator() - each.numerator();
            table.add(String.valueOf(each.division()), each.numerator(), Math.max(0, rest));
          }
          Set<@Nullable String> withheld = table.withheld();
          for (Figure each : figures) {
            if (each.division() != null) {
              boolean told =
                  !withheld.contains(each.division()) && !hidden.contains(each.division());
              insert(release, of, item, each, told);
            }
          }
          insert(release, of, item, total(figures), !withheld.contains(null));
        });
  }

  private static Figure total(List<Figure> figures) {
    return new Figure(
        null,
        figures.stream().mapToLong(Figure::numerator).sum(),
        figures.getFirst().denominator() == null
            ? null
            : figures.stream()
                .mapToLong(each -> each.denominator() == null ? 0 : each.denominator())
                .sum());
  }

  private void insert(Release release, Definition of, String item, Figure figure, boolean told) {
    Long denominator = figure.denominator();
    boolean shown = told && (denominator == null || denominator >= of.base());
    BigDecimal numerator = BigDecimal.valueOf(figure.numerator());
    BigDecimal value =
        denominator == null || denominator == 0
            ? numerator
            : numerator.divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
    insert(
        release,
        of,
        item.isEmpty() ? null : item,
        figure.division(),
        shown ? value : null,
        shown ? denominator : null);
  }

  private void publishAmounts(Release release, Definition of) {
    Map<String, List<BigDecimal>> amounts = new TreeMap<>();
    jdbc.query(
        """
        select division, sum(amount_yuan) from %s
        where (%s) = ? and (%s) and amount_yuan > 0 group by division, dispute_id
        """
            .formatted(of.facts(), of.month(), of.condition()),
        row -> {
          amounts
              .computeIfAbsent(row.getString(1), first -> new ArrayList<>())
              .add(row.getBigDecimal(2));
        },
        release.month().atDay(1));
    Set<String> withheld = new HashSet<>(Dominance.withheld(amounts));
    withheld.addAll(hiddenCounties(release, of));
    amounts.forEach(
        (division, each) ->
            insert(
                release, of, null, division, withheld.contains(division) ? null : sum(each), null));
    List<BigDecimal> all = amounts.values().stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      insert(release, of, null, null, Dominance.mayBeTold(all) ? sum(all) : null, null);
    }
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return Dominance.sum(amounts).divide(TEN_THOUSAND, 1, RoundingMode.HALF_UP);
  }

  /** Medians do not add up, so nothing can be subtracted from them. */
  private void publishMedians(Release release, Definition of) {
    jdbc.update(
        """
        insert into warehouse.published_indicator
        select month, ?, indicator, item, department, dispute_type, division, case when records >= ? then numerator end, null
        from warehouse.indicator_count where indicator = ? and month = ?
        """,
        release.number(),
        of.base(),
        of.indicator(),
        release.month().atDay(1));
  }

  /** Counties for which the count of one of the indicator's departments is withheld. */
  private Set<String> hiddenCounties(Release release, Definition of) {
    LocalDate month = release.month().atDay(1);
    return new HashSet<>(
        jdbc.queryForList(
            """
            select distinct c.division from warehouse.published_count c
            join warehouse.indicator i on i.indicator = ?
            where c.month = ? and c.number = ? and c.records is null and c.dispute_type is null and c.division is not null
              and (c.department is null or c.department = any(string_to_array(i.departments, ',')))
            """,
            String.class,
            of.indicator(),
            month,
            release.number()));
  }

  private void insert(
      Release release,
      Definition of,
      @Nullable String item,
      @Nullable String division,
      @Nullable BigDecimal value,
      @Nullable Long base) {
    jdbc.update(
        "insert into warehouse.published_indicator values (?, ?, ?, ?, null, null, ?, ?, ?)",
        release.month().atDay(1),
        release.number(),
        of.indicator(),
        item,
        division,
        value,
        base);
  }
}
