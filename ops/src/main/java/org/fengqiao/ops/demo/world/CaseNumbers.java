package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The numbers under which departments keep and quote a dispute; unique by the dispute's index. */
final class CaseNumbers {

  private static final int PER_DISPUTE = 8;
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private CaseNumbers() {}

  /** A number that no other row of the same table has. */
  static long serial(Dispute dispute, int n) {
    return dispute.index() * PER_DISPUTE + n + 1;
  }

  /** Mediation file (卷宗文号), for example 沪青夏人调字〔2025〕第0123号. */
  static String mediationFile(Dispute dispute, LocalDateTime at) {
    return "沪%s人调字〔%d〕第%04d号".formatted(dispute.county().mark(), at.getYear(), serial(dispute, 0));
  }

  /** Referral letter (委托移送函) of an office, for example 青信访委〔2025〕123号. */
  static String letter(Dispute dispute, String office, LocalDateTime at) {
    return "%s%s〔%d〕%d号"
        .formatted(dispute.county().mark(), office, at.getYear(), serial(dispute, 0));
  }

  /** Court case number, for example (2025)沪0118民初1234号. */
  static String court(Dispute dispute, String kind, LocalDateTime at) {
    return "(%d)沪%s%s%d号"
        .formatted(at.getYear(), dispute.county().court(), kind, serial(dispute, 0));
  }

  /** Police call (接警单编号): moment, division, six digits. */
  static String call(Dispute dispute, int n, LocalDateTime at) {
    return SECONDS.format(at)
        + dispute.county().code()
        + "%06d".formatted(serial(dispute, n) % 1_000_000);
  }

  /** Petition item (信访件编号): division, day, serial. */
  static String petition(Dispute dispute, int n, LocalDateTime at) {
    return dispute.county().code()
        + DateTimeFormatter.BASIC_ISO_DATE.format(at.toLocalDate())
        + "%05d".formatted(serial(dispute, n));
  }

  /** Complaint (投诉编号), for example JRJ-31-20250611-00017. */
  static String complaint(Dispute dispute, LocalDateTime at) {
    return "JRJ-31-%s-%05d"
        .formatted(DateTimeFormatter.BASIC_ISO_DATE.format(at.toLocalDate()), serial(dispute, 0));
  }

  /** Case mark (案件标识) of the court's own database: court and a UUID. */
  static String courtMark(Dispute dispute, String purpose) {
    Dice dice = dispute.dice(purpose);
    return dispute.county().court().substring(1) + "-" + new UUID(dice.nextLong(), dice.nextLong());
  }

  /**
   * The letter or number by which the committee quotes whoever sent the parties; empty for none.
   */
  static String referral(Dispute dispute) {
    Journey journey = dispute.journey();
    return switch (journey.referrer()) {
      case NOBODY -> "";
      case POLICE -> letter(dispute, "公治移调", journey.calls().getFirst());
      case PETITION -> letter(dispute, "信访委", journey.petitions().getFirst());
      case COURT -> journey.before() == null ? "" : court(dispute, "民诉前调", journey.before());
      case FINANCE ->
          journey.complaint() == null ? "" : letter(dispute, "金调委", journey.complaint());
    };
  }
}
