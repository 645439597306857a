package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.routes.disclosure.Dominance;
import org.fengqiao.routes.disclosure.Whole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells readers the indicators of a month that is released for the first time, for all counties
 * together and county by county, each only where what it counts some of is told, so that none is
 * found by the difference of both.
 */
final class PublishedIndicators {

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  private final JdbcTemplate jdbc;

  PublishedIndicators(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Publishes within the transaction; the counts of the release are published already. */
  void publish(Release release) {
    for (IndicatorDefinition each : IndicatorDefinition.all(jdbc)) {
      switch (each.kind()) {
        case "COUNT", "RATE" -> publishCounts(release, each);
        case "AMOUNT" -> publishAmounts(release, each);
        default -> publishMedians(release, each);
      }
    }
  }

  private void publishCounts(Release release, IndicatorDefinition of) {
    IndicatorFigures figures =
        new IndicatorFigures(of, new PublishedWholes(JdbcClient.create(jdbc), release).of(of));
    jdbc.query(
        """
        select coalesce(item, ''), division, sum(numerator)::bigint, sum(denominator)::bigint
        from warehouse.indicator_count where indicator = ? and month = ? group by item, division order by 1, 2
        """,
        row -> {
          figures.add(
              row.getString(1), row.getString(2), row.getLong(3), row.getObject(4, Long.class));
        },
        of.indicator(),
        release.month().atDay(1));
    figures
        .told()
        .forEach(
            each -> insert(release, of, each.item(), each.division(), each.value(), each.base()));
  }

  private void publishAmounts(Release release, IndicatorDefinition of) {
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
    Set<String> hidden = new PublishedWholes(JdbcClient.create(jdbc), release).of(of).withheld();
    withheld.addAll(hidden);
    amounts.forEach(
        (division, each) ->
            insert(
                release, of, null, division, withheld.contains(division) ? null : sum(each), null));
    List<BigDecimal> all = amounts.values().stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      boolean told = Dominance.mayBeTold(all) && !hidden.contains(Whole.ALL);
      insert(release, of, null, null, told ? sum(all) : null, null);
    }
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return Dominance.sum(amounts).divide(TEN_THOUSAND, 1, RoundingMode.HALF_UP);
  }

  /** Medians do not add up, so nothing can be subtracted from them. */
  private void publishMedians(Release release, IndicatorDefinition of) {
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

  private void insert(
      Release release,
      IndicatorDefinition of,
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
