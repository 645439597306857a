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
  /** Released in the future by this hub's clock. */
  FROM_THE_FUTURE,
  /** Its retention has ended: an old message played again. */
  EXPIRED,
  /** A field is missing or not in its form. */
  FORMAT,
  /** A kind of statement that this release does not handle. */
  UNSUPPORTED,
  /** A receipt or feedback on an alert that was not sent to this neighbour. */
  UNKNOWN_ALERT,
  /** A second, different alert under a number that is taken. */
  NUMBER_TAKEN,
  /** A statement that the alert's state does not allow. */
  ILLEGAL_STATE
}
