package org.fengqiao.routes.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conference's indicators (指标): their definitions, and their course over the months. */
public final class Indicators {

  private static final String DEFINITIONS =
      """
      select indicator, name_zh, name_en, definition_zh, definition_en, kind, unit, departments, grain, facts,
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
    return database.sql(DEFINITIONS + " order by indicator").query(Indicators::definition).list();
  }

  /** The definition with the id, for example I04. */
  public Optional<Indicator> find(String id) {
    return database
        .sql(DEFINITIONS + " where indicator = ?")
        .param(id)
        .query(Indicators::definition)
        .optional();
  }

  /** The newest months that have figures, the newest first; empty when figures do not add up. */
  public List<IndicatorMonth> months(Indicator indicator, int most) {
    if (!indicator.addsUp()) {
      return List.of();
    }
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

  private static Indicator definition(ResultSet row, int index) throws SQLException {
    return new Indicator(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Stream.of((String[]) row.getArray(9).getArray()).toList(),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getInt(14),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18),
        row.getString(19),
        row.getString(20));
  }
}
