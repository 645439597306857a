package org.fengqiao.routes.linkage.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.EscalationLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer sees of a case: codes, days and figures. Who the people are is seen at the
 * department's own edge, by its own staff, with the case's number.
 *
 * @param recordKey feed and primary key
 * @param department whose case it is
 * @param feed where it was captured
 * @param division county, 6 digits
 * @param disputeType 4 digits
 * @param occurred day, with the time of day when the source tells it; null when unknown
 * @param accepted likewise
 * @param closed likewise
 * @param status how far the department is
 * @param outcome how it ended
 * @param people how many parties; null when unknown
 * @param yuan amount; null when unknown
 * @param escalation how urgent
 */
public record CaseSheet(
    String recordKey,
    Department department,
    String feed,
    String division,
    String disputeType,
    @Nullable String occurred,
    @Nullable String accepted,
    @Nullable String closed,
    CaseStatus status,
    CaseOutcome outcome,
    @Nullable Integer people,
    @Nullable BigDecimal yuan,
    EscalationLevel escalation) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** The sheet of a case. */
  static CaseSheet of(DisputeCase held) {
    Long cents = held.getAmountCents();
    return new CaseSheet(
        held.getRecordKey(),
        held.getDepartment(),
        held.getFeed(),
        held.getDivision(),
        held.getDisputeType(),
        moment(held.getOccurredAt()),
        moment(held.getAcceptedAt()),
        moment(held.getClosedAt()),
        held.getStatus(),
        held.getOutcome(),
        held.getPartyCount(),
        cents == null ? null : BigDecimal.valueOf(cents, 2),
        held.getEscalation());
  }

  /** A source that tells the day only is read as midnight in China. */
  static @Nullable String moment(@Nullable Instant at) {
    if (at == null) {
      return null;
    }
    ZonedDateTime there = at.atZone(ZONE);
    return there.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? there.toLocalDate().toString()
        : MINUTE.format(there);
  }
}
