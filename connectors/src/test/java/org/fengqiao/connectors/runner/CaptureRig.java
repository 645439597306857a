package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.push.PushDesk;

/**
 * A legacy system in small, which {@link CaptureContract} works on as its owner would. Its rows
 * have the columns id, slrq, stand and gxsj; id is the key, and stand the content that changes.
 */
interface CaptureRig {

  /** The day on which every case was accepted. */
  String ACCEPTED = "2020-05-18 09:30:00";

  /** A feed of such rows: its name, its version, and what stands below {@code from:}, indented. */
  String FEED =
      """
      feed: %s
      version: %d
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
      %s
      fields:
        disputeType: { value: "02" }
        division: { value: "310118" }
        acceptedAt: { take: slrq, parse: date, if_bad: reject, if_missing: reject }
        status: { value: ACCEPTED }
        outcome: { value: OPEN }
        partyCount: { take: stand, parse: count, if_bad: empty, if_missing: empty }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      cases:
        - given: { id: K1, slrq: "2019-03-05", stand: 2 }
          expect: { acceptedAt: 2019-03-05 }
      """;

  /** The lines that stand below {@code from:} of the feed file. */
  String from();

  /** How the edge reaches the system, with the least rights that the method needs. */
  ConnectionSettings connection();

  /** Adds the rows with these numbers, whose stand is 0. */
  void insert(int first, int last);

  /** Gives a row another stand. */
  void change(int number, int stand);

  /** Whether the method tells of removed rows. */
  boolean seesDeletes();

  /** Removes a row. */
  void delete(int number);

  /** Told under which name the edge knows the feed. */
  default void reads(String feed) {
    // Only who posts needs it.
  }

  /** Where the edge is handed what is posted. */
  default PushDesk desk() {
    return new PushDesk();
  }

  /** The key of the row with this number. */
  static String key(int number) {
    return "K%05d".formatted(number);
  }
}
