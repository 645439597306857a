package org.fengqiao.routes.border.evidence;

import java.util.List;
import org.fengqiao.routes.border.course.AlertState;
import org.jspecify.annotations.Nullable;

/**
 * All that one side can show of an alert.
 *
 * @param alertId its number
 * @param exporter province of the side that shows it, 6 digits
 * @param senderProvince the side that raised it
 * @param receiverProvince the other
 * @param borderPair the two counties
 * @param state what the statements come to
 * @param agreementNo number of the agreement that ended it; null without one
 * @param exhibits the statements in the order in which they have their effect
 * @param certificates of both sides, those among them that have been taken out
 * @param refusals what was refused
 */
public record Evidence(
    String alertId,
    String exporter,
    String senderProvince,
    String receiverProvince,
    String borderPair,
    AlertState state,
    @Nullable String agreementNo,
    List<Exhibit> exhibits,
    List<ShownCertificate> certificates,
    List<ShownRefusal> refusals) {

  /** Copies the lists. */
  public Evidence {
    exhibits = List.copyOf(exhibits);
    certificates = List.copyOf(certificates);
    refusals = List.copyOf(refusals);
  }
}
