package org.fengqiao.ops.demo.world;

import static org.fengqiao.ops.demo.world.Trace.Expectation.ACCEPTED;
import static org.fengqiao.ops.demo.world.Trace.Expectation.EXCLUDED;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the petition register holds about a dispute: one item for each time somebody petitioned. */
final class PetitionTrace {

  /** Kind of the registering institution (登记机构类别): of a county. */
  static final String COUNTY_OFFICE = "04";

  /** Way of handling (办理方式): the petitioners are told that their item is taken up. */
  static final String ACCEPTANCE_NOTIFIED = "03";

  private static final String TOWNSHIP_OFFICE = "05";
  private static final String DEMAND = "02";
  private static final String ACCUSATION = "03";
  private static final Cause ACCUSES = new Cause("accusation", "X301", "");
  private static final int PHONE_WIDTH = 20;
  private static final int OVERFLOWN = Integer.MAX_VALUE;

  private PetitionTrace() {}

  static List<Trace> of(Dispute dispute) {
    List<Trace> traces = new ArrayList<>();
    for (int n = 0; n < dispute.journey().petitions().size(); n++) {
      traces.add(item(dispute, n, DEMAND));
    }
    return traces;
  }

  /** An item that accuses somebody, which must never reach the hub. */
  static Trace accusation(Dispute dispute) {
    return item(dispute, 0, ACCUSATION);
  }

  private static Trace item(Dispute dispute, int n, String purpose) {
    Dice dice = dispute.dice("petition" + n);
    LocalDateTime at = dispute.journey().petitions().get(n);
    String number = CaseNumbers.petition(dispute, n, at);
    long key = CaseNumbers.serial(dispute, n);
    List<LegacyRow> rows = new ArrayList<>(List.of(row(dispute, n, purpose, dice)));
    int order = 1;
    for (Party party : dispute.applicants()) {
      rows.add(petitioner(dispute, party, number, order++, dice));
    }
    rows.add(handling(dispute, number, at, n));
    notice(dispute, number, at, n).ifPresent(rows::add);
    boolean accusation = purpose.equals(ACCUSATION);
    return new Trace(
        "petition.items",
        "" + key,
        accusation ? EXCLUDED : ACCEPTED,
        Trace.Presence.LIVE,
        accusation ? ACCUSES : Cause.NONE,
        rows);
  }

  private static LegacyRow row(Dispute dispute, int n, String purpose, Dice dice) {
    Journey journey = dispute.journey();
    LocalDateTime at = journey.petitions().get(n);
    boolean over = !at.plusDays(60).isAfter(journey.now());
    String purposeTyped = purpose.equals(DEMAND) && dice.percent(8) ? "01" : purpose;
    return LegacyRow.of(LegacyTable.PETITION)
        .with("petition_id", (int) CaseNumbers.serial(dispute, n))
        .with(
            "repeated_id",
            n == 0 ? null : CaseNumbers.petition(dispute, 0, journey.petitions().getFirst()))
        .with("id", CaseNumbers.petition(dispute, n, at))
        .with("xfrq", at.toLocalDate())
        .with("xfxs", dice.pick(List.of("100", "200", "200", "300", "300", "400")))
        .with("xfrs", dispute.applicants().size())
        .with("sjrs", dispute.partyCount())
        .with("djjgmc", dispute.county().name() + "信访办公室")
        .with("djjgdm", dispute.county().code())
        .with("djjglb", dispute.dice("registrar" + n).percent(15) ? TOWNSHIP_OFFICE : COUNTY_OFFICE)
        .with("djr", People.name(dice))
        .with("djsj", dispute.known(at.plusMinutes(dice.between(5, 90))))
        .with("gkxx", dispute.kind().justiceName())
        .with("tsnr", dispute.narrative())
        .with("xfjzt", over ? "10" : "06")
        .with("bjgccbz", n == 0 ? 1 : 0)
        .with("qgccbz", n == 0 ? 1 : 0)
        .with("cfxfbz", n == 0 ? 0 : 1)
        .with(
            "wtsddm",
            dice.percent(5) && !dispute.county().former().isEmpty()
                ? dispute.county().former()
                : dispute.county().code())
        .with(
            "nrfldm",
            dice.percent(1.5) ? dice.pick(List.of("888800", "02", "")) : dispute.kind().petition())
        .with("xfmddm", purposeTyped)
        .with("bjbz", over ? 1 : 0)
        .with("xbjzsj", at.plusDays(60))
        .with("xfsjhm", (long) OVERFLOWN)
        .with("wtfssj", dispute.arose().toLocalDate())
        .with("blfs", "02")
        .with("bjhzrq", over ? at.plusDays(dice.between(8, 58)).toLocalDate() : null)
        .with("update_date", dispute.known(over ? at.plusDays(59) : at.plusMinutes(90)));
  }

  private static LegacyRow petitioner(
      Dispute dispute, Party party, String number, int order, Dice dice) {
    return LegacyRow.of(LegacyTable.PETITIONER)
        .with("xm", Handwriting.name(dice, party.name()))
        .with("xb", party.male() ? 1 : 0)
        .with("mz", 1)
        .with("zz", party.address())
        .with("zzdm", Integer.valueOf(party.division()))
        .with("zjlx", 11)
        .with(
            "zjhm",
            dice.percent(4) ? null : fitting(Handwriting.citizenNumber(dice, party.number())))
        .with("sjh", dice.percent(15) ? null : PhoneCells.typed(dice, party, PHONE_WIDTH))
        .with(
            "csrq",
            party.isPerson() ? DateTimeFormatter.ISO_LOCAL_DATE.format(party.birth()) : null)
        .with("xh", order)
        .with("xfjbh", number);
  }

  private static String fitting(String text) {
    return text.length() > 20 ? text.substring(0, 20) : text;
  }

  /** The notice of acceptance, most in time, some late; none before it was sent. */
  private static Optional<LegacyRow> notice(
      Dispute dispute, String number, LocalDateTime at, int n) {
    Dice dice = dispute.dice("notice" + n);
    LocalDateTime sent = at.plusDays(dice.percent(88) ? dice.between(2, 15) : 16);
    return sent.isAfter(dispute.journey().now())
        ? Optional.empty()
        : Optional.of(
            LegacyRow.of(LegacyTable.PETITION_HANDLING)
                .with("xfjbh", number)
                .with("blfs", ACCEPTANCE_NOTIFIED)
                .with("bljgdm", dispute.county().code() + "000000")
                .with("bljgmc", dispute.county().name() + "信访办公室")
                .with("blsj", sent));
  }

  private static LegacyRow handling(Dispute dispute, String number, LocalDateTime at, int n) {
    boolean referred = n == 0 && dispute.journey().referrer() == Journey.Referrer.PETITION;
    return LegacyRow.of(LegacyTable.PETITION_HANDLING)
        .with("xfjbh", number)
        .with("blfs", referred ? "01" : "02")
        .with("bljgdm", dispute.county().code() + "000000")
        .with("bljgmc", dispute.county().name() + "信访办公室")
        .with("qxjgdm", dispute.committee().number() + "000")
        .with("qxjgmc", referred ? dispute.committee().name() : dispute.county().name() + "人民政府")
        .with("blsj", dispute.known(at.plusHours(2)))
        .with("wth", referred ? CaseNumbers.referral(dispute) : null);
  }
}
