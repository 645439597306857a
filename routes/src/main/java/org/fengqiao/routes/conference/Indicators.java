package org.fengqiao.routes.conference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conference's indicators (指标): their definitions, and their course over the months. */
public final class Indicators {

  /** The indicator whose changes are indicators themselves. */
  private static final String CHANGED = "I01";

  private static final String DEFINITIONS =
      """
      select indicator, name_zh, name_en, definition_zh, definition_en, kind, unit, departments, array_to_string(grain, ' ') as grain, facts,
        condition, numerator, denominator, smallest_base, owner, basis, caveat_zh, caveat_en, missing_zh, missing_en
      from warehouse.indicator
      """;

  private final JdbcClient database;

  /** Reads the warehouse through the given client. */
  public Indicators(JdbcClient database) {
    this.database = database;
  }

  /** All definitions, by id. */
  public List<Indicator> all() {
    return database.sql(DEFINITIONS + " order by indicator").query(Indicator.class).list();
  }

  /** The definition with the id, for example I04. */
  public Optional<Indicator> find(String id) {
    return database
        .sql(DEFINITIONS + " where indicator = ?")
        .param(id)
        .query(Indicator.class)
        .optional();
  }

  /** The newest months that have figures, the newest first; empty when figures do not add up. */
  public List<IndicatorMonth> months(Indicator indicator, int most) {
    if (!indicator.addsUp()) {
      return List.of();
    }
    return indicator.isChange() ? changes(indicator, most) : course(indicator, most);
  }

  /** A change is that of all cells together, never a sum of changes. */
  private List<IndicatorMonth> changes(Indicator indicator, int most) {
    Indicator changed = find(CHANGED).orElseThrow();
    boolean yearly = "on_year".equals(indicator.numerator());
    return course(changed, most).stream()
        .map(
            month ->
                new IndicatorMonth(
                    month.month(), yearly ? month.onYear() : month.onMonth(), null, null))
        .toList();
  }

  private List<IndicatorMonth> course(Indicator indicator, int most) {
    TreeMap<YearMonth, Double> values = new TreeMap<>();
    database
        .sql(
            "select month, sum(numerator), sum(denominator) from warehouse.indicator_count"
                + " where indicator = ? group by month order by month desc limit ?")
        .params(indicator.indicator(), most + 12)
        .query(
            row -> {
              Double value = value(indicator, row.getDouble(2), row.getDouble(3));
              if (value != null) {
                values.put(YearMonth.from(row.getObject(1, LocalDate.class)), value);
              }
            });
    return values.descendingMap().entrySet().stream()
        .limit(most)
        .map(month -> month(indicator, month, values))
        .toList();
  }

  private static @Nullable Double value(Indicator indicator, double numerator, double denominator) {
    if (!indicator.isRate()) {
      return numerator;
    }
    return denominator < indicator.smallestBase() ? null : numerator / denominator;
  }

  private static IndicatorMonth month(
      Indicator indicator, Map.Entry<YearMonth, Double> month, Map<YearMonth, Double> values) {
    return new IndicatorMonth(
        month.getKey(),
        month.getValue(),
        change(indicator, month.getValue(), values.get(month.getKey().minusMonths(1))),
        change(indicator, month.getValue(), values.get(month.getKey().minusYears(1))));
  }

  private static @Nullable Double change(Indicator indicator, double now, @Nullable Double before) {
    if (before == null) {
      return null;
    }
    if (indicator.isRate()) {
      return now - before;
    }
    return before < indicator.smallestBase() ? null : (now - before) / before;
  }
}
