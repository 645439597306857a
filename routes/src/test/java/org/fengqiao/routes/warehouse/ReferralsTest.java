package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.Department;
import org.junit.jupiter.api.Test;

/** Who sent a case to mediation, what became of it, and what is late. */
class ReferralsTest extends RunningHub {

  @Test
  void aReferralIsSentReceivedAndEnds() {
    take(sent(Department.PETITION, "succeeds", "2025-03-03"));

    assertThat(referral("succeeds", "2025-03-05")).containsEntry("state", "R10");

    take(received("succeeds", "2025-03-06"));
    assertThat(referral("succeeds", "2025-03-07"))
        .contains(
            entry("mechanism", "访调"),
            entry("state", "R30"),
            entry("received_record", "justice.mediation:succeeds"),
            entry("overdue", false));

    take(
        received("succeeds", "2025-03-06")
            .setPosition(2)
            .setOutcome(CaseOutcome.SETTLED)
            .setStatus(CaseStatus.CLOSED)
            .setClosedAt(at("2025-03-20")));
    assertThat(referral("succeeds", "2025-03-21")).containsEntry("state", "R40");
    assertThat(referral("succeeds", "2025-03-10"))
        .as("as it stood before")
        .containsEntry("state", "R30");
  }

  @Test
  void whatTheMediatorsDoNotConfirmInWorkingDaysIsOverdue() {
    take(sent(Department.COURT, "before-the-holiday", "2025-09-30"));

    assertThat(referral("before-the-holiday", "2025-10-13"))
        .as("8 days off, and the 11th worked instead: the third working day is the 11th")
        .contains(entry("confirm_due", Date.valueOf("2025-10-11")), entry("overdue", true));
    assertThat(referral("before-the-holiday", "2025-10-11")).containsEntry("overdue", false);
  }

  @Test
  void aMediationThatTakesTooLongIsOverdueUntilItEnds() {
    take(sent(Department.COURT, "slow", "2025-05-06"), received("slow", "2025-05-07"));

    assertThat(referral("slow", "2025-06-06")).containsEntry("overdue", false);
    assertThat(referral("slow", "2025-06-07")).containsEntry("overdue", true);
  }

  @Test
  void policeHaveNoLimitAndARefusalIsAReturn() {
    take(sent(Department.POLICE, "refused", "2025-07-01"));
    assertThat(referral("refused", "2026-07-01"))
        .contains(entry("mechanism", "警调"), entry("overdue", false));

    take(
        received("refused", "2025-07-02")
            .setStatus(CaseStatus.REFUSED)
            .setOutcome(CaseOutcome.OTHER));

    assertThat(referral("refused", "2025-07-03")).containsEntry("state", "R29");
  }

  @Test
  void flowsCountWhatWasSent() {
    take(
        sent(Department.FINANCE, "one", "2024-02-01"),
        sent(Department.FINANCE, "two", "2024-02-02"));
    take(received("two", "2024-02-05"));
    countFigures();

    assertThat(
            jdbc()
                .sql(
                    "select sent, waiting, accepted, overdue from warehouse.referral_flow where from_department = 'FINANCE'")
                .query()
                .singleRow())
        .containsExactly(
            entry("sent", 2L), entry("waiting", 1L), entry("accepted", 1L), entry("overdue", 2L));
  }

  private Map<String, Object> referral(String key, String day) {
    return jdbc()
        .sql(
            "select * from warehouse.referral_at((?::date + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 second')"
                + " where sent_record like ?")
        .params(day, "%:" + key)
        .query()
        .singleRow();
  }

  private static CaseRecord.Builder sent(Department department, String key, String day) {
    String feed = department.name().toLowerCase(Locale.ROOT) + ".sent";
    return aPetition(key, 1)
        .setRecordKey(feed + ":" + key)
        .setFeed(feed)
        .setDepartment(department)
        .setStatus(CaseStatus.REFERRED)
        .setReferences(List.of(aLetter(key)))
        .setAcceptedAt(at(day));
  }

  private static CaseRecord.Builder received(String key, String day) {
    return aMediation(key, 1)
        .setStatus(CaseStatus.IN_PROGRESS)
        .setOutcome(CaseOutcome.OPEN)
        .setReferences(List.of(aLetter(key)))
        .setAcceptedAt(at(day));
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(Periods.SHANGHAI).toInstant();
  }

  private void take(CaseRecord.Builder... records) {
    for (CaseRecord.Builder record : records) {
      projection.project(intake.accept(aBatch(record.build())));
    }
  }
}
