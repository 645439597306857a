package org.fengqiao.ops.evidence.message;

import java.time.Instant;

/**
 * One statement of one side. Texts that it does not carry are empty, numbers 0.
 *
 * @param alertId number of the alert
 * @param type ALERT, RECEIPT, FEEDBACK …
 * @param messageId its UUID
 * @param province who says it
 * @param bySender whether that is the side that raised the alert
 * @param version which of its side's statements it is, from 1
 * @param seen the other side's newest statement that had reached it
 * @param sentAt by its side's clock
 * @param digest SHA-256 of its signed bytes, in hexadecimal, as all digests here
 * @param predecessor digest of the one before it of its side
 * @param seenDigest digest of that newest statement
 * @param supersedes version whose place it takes
 * @param answers version that a receipt is for
 * @param noEffect why a receipt says that statement has no effect
 * @param code what a receipt says
 * @param progress what a feedback says
 * @param inviteNo number of an invitation
 * @param accepted whether a reply says yes
 * @param agreementNo number of an agreement
 */
public record Statement(
    String alertId,
    String type,
    String messageId,
    String province,
    boolean bySender,
    int version,
    int seen,
    Instant sentAt,
    String digest,
    String predecessor,
    String seenDigest,
    int supersedes,
    int answers,
    String noEffect,
    String code,
    String progress,
    String inviteNo,
    boolean accepted,
    String agreementNo) {

  /** The side's name in a pack. */
  public String side() {
    return bySender ? "sender" : "receiver";
  }

  /** The statement's name in a pack, without an ending. */
  public String path() {
    return path(side(), version);
  }

  /** The name of a side's statement in a pack, without an ending. */
  public static String path(String side, int version) {
    return "core/messages/%s-%04d".formatted(side, version);
  }
}
