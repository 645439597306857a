package org.fengqiao.routes.border.doctor;

/** What can be wrong. The words for it and the remedy stand in the bundle of the command. */
public enum Ailment {
  /** A file of the folder is missing or does not open with the password. */
  UNREADABLE,
  /** own.p12 holds no private key under the alias own. */
  NO_KEY,
  /** The certificate belongs to another key. */
  OTHER_KEY,
  /** The key is not on P-256. */
  NOT_P256,
  /** The key is for TLS and of SM2, which TLS here does not know. */
  SM2_FOR_TLS,
  /** The key that signs is neither on P-256 nor of SM2. */
  NEITHER_KIND,
  /** The key usage does not allow signatures. */
  MAY_NOT_SIGN,
  /** The extended key usage does not allow both ends of a TLS connection. */
  MAY_NOT_CONNECT,
  /** A certificate of the chain is not signed by the next one. */
  BROKEN_CHAIN,
  /** It is not valid yet: made by a clock ahead of this one. */
  NOT_YET,
  /** It has ended. */
  EXPIRED,
  /** It ends within 60 days. */
  ENDS_SOON,
  /** It does not bear the name by which neighbours connect. */
  WRONG_NAME,
  /** No neighbour's certificate is pinned. */
  NO_NEIGHBOUR,
  /** An alias of trusted.p12 does not begin with a province. */
  WRONG_ALIAS,
  /** A file of the folder signers is not called after a province. */
  WRONG_FILE,
  /** A file of the folder signers holds no certificate. */
  NO_CERTIFICATE,
  /** This hub's own certificate is pinned as a neighbour's. */
  OWN_PINNED,
  /** Nothing answers at the neighbour's address. */
  AWAY,
  /** What answers there shows a certificate that is not pinned here. */
  STRANGER,
  /** It shows one that does not bear the name by which it was asked. */
  STRANGE_NAME,
  /** It does not accept this hub's certificate. */
  NOT_PINNED_THERE,
  /** It speaks no TLS 1.3. */
  NO_TLS;

  /** Whether the border works all the same, for now. */
  public boolean mild() {
    return this == ENDS_SOON;
  }
}
