package org.fengqiao.routes.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Statistical periods (统计期) are months of Shanghai's calendar. */
final class Periods {

  /** Whose calendar counts. */
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Periods() {}

  /** First day of the month in which the instant falls; null for an unknown instant. */
  static @Nullable LocalDate monthOf(@Nullable Instant instant) {
    return instant == null ? null : dayOf(instant).withDayOfMonth(1);
  }

  /** Day in which the instant falls. */
  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, SHANGHAI);
  }
}
