package org.fengqiao.routes.border;

/** Why a message was refused at the door. */
public enum Refusal {
  /** The bytes are no border message of a released version. */
  MALFORMED,
  /** This hub holds no certificate of the province named as the sender. */
  UNKNOWN_SENDER,
  /** The signature is not the sender's, or a byte was changed on the way. */
  BAD_SIGNATURE,
  /** Addressed to another province. */
  FOREIGN_RECEIVER,
  /** Addressed to this province, but to a county that is not in it. */
  FOREIGN_COUNTY,
  /** The two provinces, or the two counties of the pair, have no common border. */
  NOT_ADJACENT,
  /** Released more than a day in the future by this hub's clock. */
  FROM_THE_FUTURE,
  /** Its retention has ended: an old message played again. */
  EXPIRED,
  /** A field is missing or not in its form. */
  FORMAT,
  /** A kind of statement that this release does not handle; no longer given. */
  UNSUPPORTED,
  /** A statement about an alert that was not sent to, or did not come from, this neighbour. */
  UNKNOWN_ALERT,
  /** A second, different alert under a number that is taken. */
  NUMBER_TAKEN,
  /** A second, different statement under a version that is taken. */
  FORKED,
  /** It names a statement before it that is not the one that is here. */
  BROKEN_CHAIN,
  /** A statement that the alert's state does not allow; no longer given, a receipt says it. */
  ILLEGAL_STATE,
  /** Released longer ago than messages are taken: an old message played again. */
  STALE
}
