package org.fengqiao.ops.demo.world;

import static org.fengqiao.ops.demo.world.Trace.Expectation.ACCEPTED;
import static org.fengqiao.ops.demo.world.Trace.Expectation.EXCLUDED;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the police's call system holds about a dispute: each call, its dispatch and feedback. */
final class PoliceTrace {

  static final String PUBLIC_SECURITY_CASE = "03";
  static final String CRIMINAL_CASE = "04";
  static final String TOLD_OF_ANOTHER_ROUTE = "06";

  private static final List<String> NO_DISPUTE = List.of("05", "06", "09");
  private static final int PHONE_WIDTH = 50;
  private static final String MEDIATED_ON_THE_SPOT = "01";
  private static final String SENT_TO_COMMITTEE = "05";
  private static final Cause NOT_A_DISPUTE = new Cause("not a dispute", "X311", "");

  private PoliceTrace() {}

  static List<Trace> of(Dispute dispute) {
    List<Trace> traces = new ArrayList<>();
    for (int n = 0; n < dispute.journey().calls().size(); n++) {
      traces.add(call(dispute, n, dispute.kind().police(), ACCEPTED));
    }
    return traces;
  }

  /** A call for help or advice, which is no dispute. */
  static Trace otherCall(Dispute dispute) {
    String other = dispute.dice("other").pick(NO_DISPUTE);
    return call(dispute, 0, other, EXCLUDED);
  }

  private static Trace call(Dispute dispute, int n, String kind, Trace.Expectation expectation) {
    Dice dice = dispute.dice("police" + n);
    LocalDateTime at = dispute.journey().calls().get(n);
    String number = CaseNumbers.call(dispute, n, at);
    LegacyRow row = row(dispute, n, kind.split("-", -1), dice);
    List<LegacyRow> rows = new ArrayList<>(List.of(row));
    boolean arrived = !at.plusMinutes(45).isAfter(dispute.journey().now());
    if (arrived || dispute.arose().equals(dispute.journey().now())) {
      boolean referred = n == 0 && dispute.journey().referrer() == Journey.Referrer.POLICE;
      String result = referred ? SENT_TO_COMMITTEE : result(dispute.dice("police result" + n));
      rows.addAll(visit(dispute, n, kind, result, at));
    }
    return new Trace(
        "police.calls",
        number,
        expectation,
        Trace.Presence.LIVE,
        expectation == EXCLUDED ? NOT_A_DISPUTE : Cause.NONE,
        rows);
  }

  private static String result(Dice dice) {
    int chance = dice.below(1_000);
    if (chance < 15) {
      return PUBLIC_SECURITY_CASE;
    }
    if (chance < 18) {
      return CRIMINAL_CASE;
    }
    return chance < 50 ? TOLD_OF_ANOTHER_ROUTE : MEDIATED_ON_THE_SPOT;
  }

  private static LegacyRow row(Dispute dispute, int n, String[] kind, Dice dice) {
    LocalDateTime at = dispute.journey().calls().get(n);
    String main = CaseNumbers.call(dispute, 0, dispute.journey().calls().getFirst());
    Party caller = dispute.applicants().get(n % dispute.applicants().size());
    String station = dispute.county().station(dispute.committee().number().charAt(8) - '0');
    // The caller's first word is often coarser than what the officers find.
    boolean coarse = kind.length > 1 && dice.percent(20);
    return LegacyRow.of(LegacyTable.POLICE_CALL)
        .with("jjdbh", CaseNumbers.call(dispute, n, at))
        .with("zjjdbh", n == 0 && dice.percent(50) ? null : main)
        .with("jjdwdm", dispute.county().code() + "000000")
        .with("jjdwmc", "上海市公安局" + dispute.county().name() + "分局指挥中心")
        .with("gxdwdm", station)
        .with("bjfsdm", 1)
        .with("bjlbdm", Integer.valueOf(kind[0]))
        .with("bjlxdm", kind.length > 1 ? Integer.valueOf(kind[1]) : null)
        .with("bjxldm", kind.length > 2 && !coarse ? Integer.valueOf(kind[2]) : null)
        .with("bjdh", PhoneCells.line(dice, caller))
        .with("bjrxm", dice.percent(5) ? null : Handwriting.heardName(dice, caller.name()))
        .with("bjrxb", caller.male() ? 1 : 2)
        .with("lxdh", dice.percent(10) ? null : PhoneCells.typed(dice, caller, PHONE_WIDTH))
        .with("hrsj", at.minusSeconds(dice.between(5, 40)))
        .with("bjsj", at)
        .with("afsj", at.minusMinutes(dice.between(1, 30)))
        .with("xzqh", dispute.county().code())
        .with("afxzqh", dispute.county().code())
        .with("afdd", caller.address())
        .with("bjnr", dispute.narrative())
        .with("jqjb", dice.between(2, 4))
        .with("jjdzt", "6")
        .with("sjgxsj", dispute.known(at.plusMinutes(3)))
        .with("rksj", dispute.known(at.plusMinutes(1)));
  }

  /** Dispatch and feedback of one call. */
  static List<LegacyRow> visit(
      Dispute dispute, int n, String kind, String result, LocalDateTime at) {
    String number = CaseNumbers.call(dispute, n, at);
    String dispatch = "C" + number.substring(2, 14) + number.substring(16);
    String station = dispute.county().station(1);
    String[] codes = kind.split("-", -1);
    Dice dice = dispute.dice("visit" + n);
    return List.of(
        LegacyRow.of(LegacyTable.POLICE_DISPATCH)
            .with("cjdbh", dispatch)
            .with("jjdbh", number)
            .with("cjdwdm", station)
            .with("pjsj", dispute.known(at.plusMinutes(2)))
            .with("ddsj", dispute.known(at.plusMinutes(14)))
            .with("cjrxm", People.name(dice)),
        LegacyRow.of(LegacyTable.POLICE_FEEDBACK)
            .with("fkdbh", "F" + number)
            .with("jjdbh", number.substring(0, 19))
            .with("cjdbh", dispatch)
            .with("fksj", dispute.known(at.plusMinutes(44)))
            .with("fkdwdm", station)
            .with("fkdwmc", "上海市公安局" + dispute.county().name() + "分局派出所")
            .with("ajlbbh", Integer.valueOf(codes[0]))
            .with("ajlxbh", codes.length > 1 ? codes[1] : null)
            .with("ajxlbh", codes.length > 2 ? codes[2] : null)
            .with("cjqk", dispute.narrative())
            .with("cljgdm", result)
            .with("yjtjdw", result.equals(SENT_TO_COMMITTEE) ? dispute.committee().name() : null)
            .with("yjdh", result.equals(SENT_TO_COMMITTEE) ? CaseNumbers.referral(dispute) : null)
            .with("zzfkbs", 1));
  }
}
