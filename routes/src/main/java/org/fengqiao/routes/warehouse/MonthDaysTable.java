package org.fengqiao.routes.warehouse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.routes.trend.MonthCalendar;
import org.fengqiao.routes.trend.MonthDays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days of every month as the warehouse knows them, from 2000 to 2049. */
public final class MonthDaysTable {

  private MonthDaysTable() {}

  /** Reads a hub's store. */
  public static MonthCalendar read(JdbcClient jdbc) {
    Map<YearMonth, MonthDays> days = new HashMap<>();
    jdbc.sql("select month, working_days, spring_festival_days from warehouse.month_days")
        .query(
            row -> {
              days.put(
                  YearMonth.from(row.getObject(1, LocalDate.class)),
                  new MonthDays(row.getInt(2), row.getInt(3)));
            });
    return new MonthCalendar(days);
  }
}
