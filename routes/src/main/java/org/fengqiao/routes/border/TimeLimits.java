package org.fengqiao.routes.border;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.fengqiao.schemas.message.EscalationLevel;

/**
 * How long, by colour, the own office has for the review (审核) of an alert, and the neighbour for
 * the receipt (签收) and for each feedback (反馈).
 */
final class TimeLimits {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int RECEIPT_WORKING_DAYS_BLUE = 3;
  private static final int REVIEW_WORKING_DAYS_BLUE = 1;

  private TimeLimits() {}

  /** Red 30 minutes, orange 3 hours, yellow 6 hours, blue one working day after it was drafted. */
  static Instant reviewDue(EscalationLevel level, Instant drafted) {
    return switch (level) {
      case RED -> drafted.plus(Duration.ofMinutes(30));
      case ORANGE -> drafted.plus(Duration.ofHours(3));
      case YELLOW -> drafted.plus(Duration.ofHours(6));
      case BLUE, NONE -> afterWorkingDays(drafted, REVIEW_WORKING_DAYS_BLUE);
    };
  }

  /**
   * Red 2 hours, orange 12 hours, yellow 24 hours, blue 3 working days after the alert was sent.
   */
  static Instant receiptDue(EscalationLevel level, Instant sent) {
    return switch (level) {
      case RED -> sent.plus(Duration.ofHours(2));
      case ORANGE -> sent.plus(Duration.ofHours(12));
      case YELLOW -> sent.plus(Duration.ofHours(24));
      case BLUE, NONE -> afterWorkingDays(sent, RECEIPT_WORKING_DAYS_BLUE);
    };
  }

  /**
   * Red 24 hours, orange 3 days, yellow 7 days, blue 15 days after the receipt or last feedback.
   */
  static Instant feedbackDue(EscalationLevel level, Instant since) {
    return switch (level) {
      case RED -> since.plus(Duration.ofHours(24));
      case ORANGE -> since.plus(Duration.ofDays(3));
      case YELLOW -> since.plus(Duration.ofDays(7));
      case BLUE, NONE -> since.plus(Duration.ofDays(15));
    };
  }

  /** When an office is reminded: once three quarters of its time are gone. */
  static Instant reminder(Instant since, Instant due) {
    return due.minus(Duration.between(since, due).dividedBy(4));
  }

  // Monday to Friday: public holidays are decreed year by year and only lengthen the limit.
  private static Instant afterWorkingDays(Instant from, int days) {
    ZonedDateTime due = from.atZone(ZONE);
    int left = days;
    while (left > 0) {
      due = due.plusDays(1);
      if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return due.toInstant();
  }
}
