package org.fengqiao.ops.provinces.checker;

import org.jspecify.annotations.Nullable;

/**
 * A statement as its bytes say it.
 *
 * @param messageId its UUID
 * @param alertId number of the alert; begins with BJYJ and the county that raised it
 * @param from the speaking province, 6 digits
 * @param type ALERT, UPDATE, CANCEL, RECEIPT, FEEDBACK, INVITE, INVITE_REPLY or CLOSE
 * @param version its place in the chain of its side, from 1
 * @param predecessor digest of the one before it; empty in the first
 * @param seenVersion newest statement of the other side that had reached the speaker; 0 when none
 * @param seenDigest digest of that; empty when none
 * @param supersedes version that an update or cancel takes the place of
 * @param answers version that a receipt is for
 * @param receiptCode of a receipt
 * @param noEffect of a receipt
 * @param progress of a feedback
 * @param inviteNo of an invitation or its reply
 * @param accepted of a reply
 * @param level of an alert or update
 * @param digest SHA-256 of the signed bytes, in hexadecimal
 */
record Spoken(
    String messageId,
    String alertId,
    String from,
    String type,
    int version,
    String predecessor,
    int seenVersion,
    String seenDigest,
    int supersedes,
    int answers,
    @Nullable String receiptCode,
    @Nullable String noEffect,
    @Nullable String progress,
    @Nullable String inviteNo,
    boolean accepted,
    @Nullable String level,
    String digest) {

  private static final int COUNTY = 4;

  /** Whether the side speaks that raised the alert, whose county stands in its number. */
  boolean bySender() {
    return from.regionMatches(0, alertId, COUNTY, 2);
  }

  boolean isReceipt() {
    return type.equals("RECEIPT");
  }

  /** How to find it. */
  String name() {
    return alertId + " " + from + " v" + version + " " + type;
  }
}
