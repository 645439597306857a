package org.fengqiao.routes.conference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * The newest months that have figures, the newest first, and in each item by item; empty when
   * figures do not add up.
   */
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
                    month.month(), null, yearly ? month.onYear() : month.onMonth(), null, null))
        .toList();
  }

  private List<IndicatorMonth> course(Indicator indicator, int most) {
    Map<String, TreeMap<YearMonth, Double>> items = new TreeMap<>();
    database
        .sql(
            "select month, coalesce(item, ''), sum(numerator), sum(denominator)"
                + " from warehouse.indicator_kept where indicator = ? group by 1, 2")
        .params(indicator.indicator())
        .query(
            row -> {
              Double value = value(indicator, row.getDouble(3), row.getDouble(4));
              if (value != null) {
                items
                    .computeIfAbsent(row.getString(2), first -> new TreeMap<>())
                    .put(YearMonth.from(row.getObject(1, LocalDate.class)), value);
              }
            });
    return items.values().stream()
        .flatMap(values -> values.keySet().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(most)
        .flatMap(
            month ->
                items.entrySet().stream()
                    .filter(item -> item.getValue().containsKey(month))
                    .map(item -> month(indicator, month, item.getKey(), item.getValue())))
        .toList();
  }

  private static @Nullable Double value(Indicator indicator, double numerator, double denominator) {
    if (!indicator.isRate()) {
      return numerator;
    }
    return denominator < indicator.smallestBase() ? null : numerator / denominator;
  }

  private static IndicatorMonth month(
      Indicator indicator, YearMonth month, String item, Map<YearMonth, Double> values) {
    double value = Objects.requireNonNull(values.get(month));
    return new IndicatorMonth(
        month,
        item.isEmpty() ? null : item,
        value,
        change(indicator, value, values.get(month.minusMonths(1))),
        change(indicator, value, values.get(month.minusYears(1))));
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
