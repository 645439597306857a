package org.fengqiao.ops.demo.world;

import static org.fengqiao.ops.demo.world.Trace.Expectation.ACCEPTED;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the court holds about a dispute: mediation before a lawsuit, and the lawsuit. */
final class CourtTrace {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter EXPORTED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
  private static final DateTimeFormatter CHANGED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private CourtTrace() {}

  /** Mediation before a lawsuit (诉前调解). */
  static Trace before(Dispute dispute, LocalDateTime at) {
    Dice dice = dispute.dice("before");
    LocalDateTime lawsuit = dispute.journey().lawsuit();
    boolean over = !at.plusDays(30).isAfter(dispute.journey().now());
    String mark = "T" + CaseNumbers.courtMark(dispute, "before mark");
    LocalDateTime ended = at.plusDays(dice.between(5, 29));
    LocalDateTime changed =
        dispute.known(lawsuit != null ? lawsuit : over ? ended : at.plusHours(1));
    LegacyRow row =
        LegacyRow.of(LegacyTable.PRE_LITIGATION)
            .with("ajbs", mark)
            .with("tjzh", Handwriting.quoted(dice, CaseNumbers.court(dispute, "民诉前调", at)))
            .with("qsr", names(dice, dispute.applicants()))
            .with("bqsr", names(dice, dispute.respondents()))
            .with("laaydm", dispute.kind().cause())
            .with("jbfydm", courtCode(dispute.county()))
            .with("tjzt", lawsuit != null ? "4" : over ? "7" : "3")
            .with("tjlx", "1")
            .with("isxess", dice.percent(30) ? "1" : "0")
            .with("jrtjrq", EXPORTED.format(at))
            .with("qsrq", EXPORTED.format(at.minusDays(1)))
            .with("jzrq", over ? EXPORTED.format(ended) : null)
            .with("tjwcrq", over ? EXPORTED.format(ended) : null)
            .with("tjbm", dispute.committee().name())
            .with("tjry", People.name(dice))
            .with("tjdd", dispute.county().courtName())
            .with("zdfg", People.name(dice))
            .with("sjry", People.name(dice))
            .with("sqrq", EXPORTED.format(at.minusHours(3)))
            .with("slrq", EXPORTED.format(at))
            .with("tjjg", lawsuit != null ? "2" : over ? "1" : null)
            .with(
                "zlah",
                lawsuit == null
                    ? null
                    : Handwriting.quoted(dice, CaseNumbers.court(dispute, "民初", lawsuit)))
            .with("gxsj", EXPORTED.format(changed));
    return new Trace(
        "court.mediations", mark, ACCEPTED, Trace.Presence.LIVE, Cause.NONE, List.of(row));
  }

  private static String names(Dice dice, List<Party> parties) {
    return parties.stream()
        .map(party -> Misspelling.copied(dice, party.name()))
        .collect(Collectors.joining("、"));
  }

  private static String courtCode(County county) {
    return "2" + (char) ('A' + County.all().indexOf(county));
  }

  /** The lawsuit (民事一审). */
  static Trace lawsuit(Dispute dispute, LocalDateTime at) {
    Dice dice = dispute.dice("lawsuit");
    String mark = "M" + CaseNumbers.courtMark(dispute, "lawsuit mark");
    List<LegacyRow> rows = new ArrayList<>(List.of(row(dispute, at, mark, dice)));
    Agent agent = Agent.of(dispute);
    for (Party party : dispute.applicants()) {
      String phone = agent == null ? party.phone() : agent.phone();
      rows.add(party(party, phone, mark, rows.size(), "原告", dice));
    }
    for (Party party : dispute.respondents()) {
      rows.add(party(party, party.phone(), mark, rows.size(), "被告", dice));
    }
    return new Trace("court.cases", mark, ACCEPTED, Trace.Presence.LIVE, Cause.NONE, rows);
  }

  private static LegacyRow row(Dispute dispute, LocalDateTime at, String mark, Dice dice) {
    boolean over = !at.plusDays(120).isAfter(dispute.journey().now());
    LocalDateTime ended = at.plusDays(dice.between(20, 119));
    String origin = dispute.journey().before() == null ? "当事人起诉" : "诉前调解转立案";
    return LegacyRow.of(LegacyTable.LAWSUIT)
        .with("唯一主键编号", "M%09d".formatted(CaseNumbers.serial(dispute, 0)))
        .with("案件标识", mark)
        .with("案号", Handwriting.quoted(dice, CaseNumbers.court(dispute, "民初", at)))
        .with("案件类型代码", "0301")
        .with("案件类型名称", "民事一审")
        .with("经办法院代码", courtCode(dispute.county()))
        .with("经办法院名称", dispute.county().courtName())
        .with("适用程序代码", "2")
        .with("适用程序名称", "简易程序")
        .with("案件来源名称", origin)
        .with("立案日期", DAY.format(at))
        .with("立案案由代码", dice.percent(1.5) ? "9" + dispute.kind().cause() : dispute.kind().cause())
        .with("立案案由名称", dispute.kind().causeName())
        .with("诉讼标的金额", dispute.yuan() + ".00")
        .with("承办人名称", People.name(dice))
        .with("案件进展阶段名称", over ? "结案" : "审理")
        .with("结案日期", over ? DAY.format(ended) : "")
        .with("结案方式名称", over ? dice.pick(List.of("判决", "调解", "调解", "裁定撤诉")) : "")
        .with("更新时间", CHANGED.format(dispute.known(over ? ended : at.plusHours(2))));
  }

  private static LegacyRow party(
      Party party, String phone, String mark, int number, String side, Dice dice) {
    String code = party.number();
    boolean former = !party.isPerson() && dice.percent(30);
    return LegacyRow.of(LegacyTable.LAWSUIT_PARTY)
        .with("编号", "" + number)
        .with("案件编号", mark)
        .with("序号", "" + number)
        .with("当事人类型名称", party.isPerson() ? "自然人" : "法人")
        .with("诉讼地位名称", side)
        .with("名称", party.name())
        .with("身份证号码", party.isPerson() ? Handwriting.citizenNumber(dice, code) : null)
        .with("组织机构代码", party.isPerson() ? null : former ? code.substring(8, 17) : code)
        .with("联系电话", phone);
  }
}
