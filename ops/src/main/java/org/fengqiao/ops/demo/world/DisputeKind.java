package org.fengqiao.ops.demo.world;

import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * A type of dispute, how often it happens in Shanghai, how each department calls it, and how likely
 * (in percent) it reaches each department.
 *
 * @param type canonical type
 * @param weight share of all disputes
 * @param police call class as 04-02-01; empty when the police have none
 * @param petition content class, 6 digits; empty when the petition office has none
 * @param justiceCode class in districts that store codes
 * @param justiceName class in districts that store names
 * @param cause number of the cause of action of 2020
 * @param causeName its name
 * @param finance business class of the complaint; empty when it is no matter of finance
 * @param call percent that somebody calls the police
 * @param appeal percent that somebody petitions
 * @param mediate percent that a committee mediates
 * @param before percent that the court mediates before a lawsuit
 * @param sue percent that a lawsuit is filed
 * @param complain percent that a complaint reaches the finance office
 */
record DisputeKind(
    String type,
    double weight,
    String police,
    String petition,
    String justiceCode,
    String justiceName,
    String cause,
    String causeName,
    String finance,
    double call,
    double appeal,
    double mediate,
    double before,
    double sue,
    double complain) {

  private static final String TENANCY = "0304";
  private static final Set<String> COMPANY_MATTERS = Set.of("05", "09", "10", "12", "14");
  private static final List<DisputeKind> ALL =
      WorldFile.table("dispute_types").stream().map(DisputeKind::of).toList();

  /** Whom one has such a dispute with. */
  enum Opponent {
    BANK,
    COMPANY,
    LANDLORD,
    RESIDENT
  }

  /** Whom one has such a dispute with. */
  Opponent opponent() {
    if (!finance.isEmpty()) {
      return Opponent.BANK;
    }
    if (type.equals(TENANCY)) {
      return Opponent.LANDLORD;
    }
    return COMPANY_MATTERS.contains(type.substring(0, 2)) ? Opponent.COMPANY : Opponent.RESIDENT;
  }

  static List<DisputeKind> all() {
    return ALL;
  }

  private static DisputeKind of(CSVRecord row) {
    return new DisputeKind(
        row.get("type"),
        Double.parseDouble(row.get("weight")),
        row.get("police"),
        row.get("petition"),
        row.get("justice_code"),
        row.get("justice_name"),
        row.get("cause"),
        row.get("cause_name"),
        row.get("finance"),
        Double.parseDouble(row.get("call")),
        Double.parseDouble(row.get("appeal")),
        Double.parseDouble(row.get("mediate")),
        Double.parseDouble(row.get("before")),
        Double.parseDouble(row.get("sue")),
        Double.parseDouble(row.get("complain")));
  }
}
