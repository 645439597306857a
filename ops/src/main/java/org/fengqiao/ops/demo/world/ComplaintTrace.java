package org.fengqiao.ops.demo.world;

import static org.fengqiao.ops.demo.world.Trace.Expectation.ACCEPTED;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What the finance office holds about a dispute. */
final class ComplaintTrace {

  /** Legacy systems write Shanghai's wall time. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private ComplaintTrace() {}

  static Trace of(Dispute dispute, LocalDateTime at) {
    Dice dice = dispute.dice("complaint");
    Party institution = dispute.respondents().getFirst();
    boolean over = !at.plusDays(60).isAfter(dispute.journey().now());
    boolean referred = dispute.journey().referrer() == Journey.Referrer.FINANCE;
    String number = CaseNumbers.complaint(dispute, at);
    LocalDateTime changed =
        dispute.known(over ? at.plusDays(dice.between(5, 59)) : at.plusMinutes(20));
    List<LegacyRow> rows = new ArrayList<>();
    rows.add(
        LegacyRow.of(LegacyTable.COMPLAINT)
            .with("tsbh", number)
            .with("gdzt", referred ? "7" : over ? "4" : "2")
            .with("slqd", dice.pick(List.of("A1032", "R012363", "R012378", "X001", "X002")))
            .with("slsj", MINUTES.format(at))
            .with("bjsj", over ? MINUTES.format(changed) : null)
            .with("xzqh", dice.percent(40) ? dispute.county().name() : dispute.county().code())
            .with("ywlb", dice.percent(1) ? "Z88" : dispute.kind().finance())
            .with("tsyy", dice.pick(List.of("C04", "C05", "C06", "C08", "C12")))
            .with("tsje", amount(dispute.yuan()))
            .with("tsrs", "" + dispute.partyCount())
            .with("jgmc", institution.name())
            .with("jgxydm", institution.number())
            .with("zbfs", referred ? "转调解组织" : null)
            .with("wth", referred ? CaseNumbers.referral(dispute) : null)
            .with("tsnr", dispute.narrative())
            .with("gxsj", changed.atZone(ZONE).toInstant().toEpochMilli()));
    for (Party party : dispute.applicants()) {
      rows.add(
          LegacyRow.of(LegacyTable.COMPLAINANT)
              .with("xm", Handwriting.name(dice, party.name()))
              .with("zjlx", "111")
              .with(
                  "zjhm", dice.percent(3) ? null : Handwriting.citizenNumber(dice, party.number()))
              .with(
                  "sjh",
                  dice.percent(4)
                      ? "kehu@example.invalid"
                      : PhoneCells.typed(dice, party, Integer.MAX_VALUE)));
    }
    return new Trace("finance.complaints", number, ACCEPTED, Trace.Presence.LIVE, Cause.NONE, rows);
  }

  private static String amount(long yuan) {
    return BigDecimal.valueOf(yuan, 4).stripTrailingZeros().toPlainString() + "万";
  }
}
