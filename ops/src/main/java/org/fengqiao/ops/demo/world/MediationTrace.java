package org.fengqiao.ops.demo.world;

import static org.fengqiao.ops.demo.world.Trace.Expectation.ACCEPTED;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the mediation register holds about a dispute. */
final class MediationTrace {

  private static final Map<Journey.Referrer, String> SOURCES =
      Map.of(
          Journey.Referrer.POLICE, "33",
          Journey.Referrer.PETITION, "34",
          Journey.Referrer.COURT, "31",
          Journey.Referrer.FINANCE, "35");

  private static final int PHONE_WIDTH = 60;

  private MediationTrace() {}

  static Trace of(Dispute dispute, LocalDateTime at) {
    Dice dice = dispute.dice("mediation");
    LegacyRow row = row(dispute, at, dice);
    boolean settled = dice.percent(90);
    boolean over = !at.plusDays(30).isAfter(dispute.journey().now());
    if (over) {
      close(row, dispute, at, dice, settled ? "1" : "2");
    }
    boolean deleted = dice.percent(0.6);
    row.with("scbz", deleted ? "1" : "0");
    List<LegacyRow> rows = new ArrayList<>(List.of(row));
    addParties(rows, dispute, dice);
    var presence = deleted ? Trace.Presence.MARKED_DELETED : Trace.Presence.LIVE;
    return new Trace("justice.mediation", "" + id(dispute), ACCEPTED, presence, Cause.NONE, rows);
  }

  private static long id(Dispute dispute) {
    return CaseNumbers.serial(dispute, 0);
  }

  private static LegacyRow row(Dispute dispute, LocalDateTime at, Dice dice) {
    County county = dispute.county();
    boolean names = county.code().compareTo("310113") >= 0;
    String type = names ? dispute.kind().justiceName() : dispute.kind().justiceCode();
    String mediators =
        People.name(dice)
            + (dice.percent(25) ? dice.pick(List.of("、", ",")) + People.name(dice) : "");
    boolean openEnded = dispute.journey().referrer() == Journey.Referrer.NOBODY;
    return LegacyRow.of(LegacyTable.MEDIATION)
        .with("id", id(dispute))
        .with(
            "ajbh", "%s-%d-%05d".formatted(dispute.committee().number(), at.getYear(), id(dispute)))
        .with("ah", Handwriting.quoted(dice, CaseNumbers.mediationFile(dispute, at)))
        .with("tjlx", dice.percent(30) ? "1" : "2")
        .with("sldw", dispute.committee().number())
        .with("tjybm", mediators)
        .with(
            "ajly",
            openEnded ? dice.pick(List.of("1", "2")) : SOURCES.get(dispute.journey().referrer()))
        .with("wtdw", openEnded ? null : office(dispute))
        .with("wth", openEnded ? slip(dispute) : Handwriting.quoted(dice, quoted(dispute, dice)))
        .with(
            "jflb", dice.percent(1) ? dice.pick(List.of("77", "其它类", "历史遗留", feud(dispute))) : type)
        .with("ajndjb", dice.pick(List.of("1", "2", "2", "3")))
        .with("fsdd", dispute.applicants().getFirst().address())
        .with("fsddqh", Handwriting.division(dice, county))
        .with("fsrq", dice.percent(4) ? "" : Handwriting.day(dice, dispute.arose()))
        .with("slrq", Handwriting.day(dice, at))
        .with("jfjyqk", dispute.narrative())
        .with("sjrs", Handwriting.people(dice, dispute.partyCount()))
        .with("saje", dispute.yuan() == 0 ? "" : Handwriting.amount(dice, dispute.yuan()))
        .with("tjjg", "4")
        .with("sfqr", "0")
        .with("jhyj", dice.percent(6) ? "" + dice.between(1, 4) : null)
        .with("sfbj", dispute.border() && dice.percent(80) ? "1" : "0")
        .with("zt", "40")
        .with("lrsj", at)
        .with("gxsj", dice.percent(30) ? null : dispute.known(at.plusMinutes(dice.below(400))));
  }

  /** The referring office, as the clerk names it. */
  private static String office(Dispute dispute) {
    String name = dispute.county().name();
    return switch (dispute.journey().referrer()) {
      case POLICE -> "上海市公安局" + name + "分局";
      case PETITION -> name + "信访办公室";
      case COURT -> dispute.county().courtName();
      case FINANCE, NOBODY -> "上海市地方金融管理局";
    };
  }

  /** Mostly the letter; sometimes the referring office's own number instead. */
  private static String quoted(Dispute dispute, Dice dice) {
    Journey journey = dispute.journey();
    if (dice.percent(70)) {
      return CaseNumbers.referral(dispute);
    }
    return switch (journey.referrer()) {
      case POLICE -> CaseNumbers.call(dispute, 0, journey.calls().getFirst());
      case PETITION -> CaseNumbers.petition(dispute, 0, journey.petitions().getFirst());
      case COURT, FINANCE, NOBODY -> CaseNumbers.referral(dispute);
    };
  }

  /** Now and then a clerk notes in the letter's place whom to call. */
  private static @Nullable String slip(Dispute dispute) {
    Party applicant = dispute.applicants().getFirst();
    return dispute.dice("slip").percent(3) ? applicant.name() + applicant.phone() : null;
  }

  /** A class that is in no list, and names the parties. */
  private static String feud(Dispute dispute) {
    return dispute.applicants().getFirst().name()
        + "与"
        + dispute.respondents().getFirst().name()
        + "的纠纷";
  }

  private static void close(
      LegacyRow row, Dispute dispute, LocalDateTime at, Dice dice, String result) {
    LocalDateTime ended = at.plusDays(dice.between(1, 29));
    row.with("tjrq", Handwriting.day(dice, at.plusDays(1)))
        .with("jarq", Handwriting.day(dice, ended))
        .with("tjjg", result)
        .with("zt", result.equals("1") ? "80" : "51")
        .with("gxsj", ended);
    if (result.equals("1")) {
      boolean confirmed = dice.percent(15);
      row.with("xyrq", Handwriting.day(dice, ended))
          .with("lxfs", "1")
          .with("xylxqk", performance(dispute.dice("performance")))
          .with("sfqr", confirmed ? "1" : "0")
          .with(
              "sfqrah",
              confirmed ? Handwriting.quoted(dice, CaseNumbers.court(dispute, "民特", ended)) : null);
    }
  }

  /** Whether the agreement was kept: 已履行, 部分履行, 未履行, 达成协议后反悔起诉. */
  private static String performance(Dice dice) {
    return dice.weighted(
        List.of("1", "2", "3", "4"),
        kept ->
            switch (kept) {
              case "1" -> 92;
              case "4" -> 1;
              default -> 3.5;
            });
  }

  private static void addParties(List<LegacyRow> rows, Dispute dispute, Dice dice) {
    int n = 0;
    for (Party party : dispute.applicants()) {
      rows.add(party(dispute, party, "1", n++, dice));
    }
    for (Party party : dispute.respondents()) {
      rows.add(party(dispute, party, "2", n++, dice));
    }
  }

  private static LegacyRow party(Dispute dispute, Party party, String side, int n, Dice dice) {
    int age = dispute.arose().getYear() - party.birth().getYear();
    return LegacyRow.of(LegacyTable.MEDIATION_PARTY)
        .with("id", dispute.index() * World.MOST_PARTIES + n + 1)
        .with("ajbh", id(dispute))
        .with("sqrlb", dice.percent(1.5) ? null : side)
        .with("sqrlx", party.isPerson() ? "1" : "2")
        .with("sqrxm", Handwriting.name(dice, party.name()))
        .with("xb", party.isPerson() ? (party.male() ? "1" : "2") : null)
        .with("mz", "汉族")
        .with("nl", party.isPerson() ? "" + age : null)
        .with("zjlx", party.isPerson() ? "111" : null)
        .with(
            "zjhm",
            dice.percent(3)
                ? party.name()
                : dice.percent(3) ? null : Handwriting.citizenNumber(dice, party.number()))
        .with("sqrdh", dice.percent(12) ? null : PhoneCells.typed(dice, party, PHONE_WIDTH))
        .with("sqrdz", party.address());
  }
}
