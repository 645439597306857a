package org.fengqiao.routes.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Working days without announcements: weekends, Spring Festival and National Day are off. */
public final class RuledCalendar {

  private static final Map<Integer, LocalDate> SPRING_FESTIVAL =
      Stream.of(
              "2020-01-25",
              "2021-02-12",
              "2022-02-01",
              "2023-01-22",
              "2024-02-10",
              "2025-01-29",
              "2026-02-17",
              "2027-02-06")
          .map(LocalDate::parse)
          .collect(Collectors.toMap(LocalDate::getYear, Function.identity()));

  private static final MonthCalendar MONTHS =
      new MonthCalendar(
          Stream.iterate(YearMonth.of(2020, 1), month -> month.plusMonths(1))
              .limit(8 * 12)
              .collect(Collectors.toMap(Function.identity(), RuledCalendar::days)));

  private RuledCalendar() {}

  /** From 2020 to 2027. */
  public static MonthCalendar months() {
    return MONTHS;
  }

  private static MonthDays days(YearMonth month) {
    return new MonthDays(count(month, RuledCalendar::works), count(month, RuledCalendar::festive));
  }

  private static int count(YearMonth month, Predicate<LocalDate> which) {
    return (int) month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(which).count();
  }

  private static boolean works(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean nationalDay = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7;
    return !weekend && !nationalDay && !festive(day);
  }

  private static boolean festive(LocalDate day) {
    LocalDate first = SPRING_FESTIVAL.getOrDefault(day.getYear(), LocalDate.EPOCH);
    return !day.isBefore(first.minusDays(1)) && !day.isAfter(first.plusDays(6));
  }
}
