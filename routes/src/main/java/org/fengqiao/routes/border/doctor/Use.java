package org.fengqiao.routes.border.doctor;

/** What a certificate is for. */
enum Use {
  /** TLS, and signatures where there are no others for them. */
  TLS,
  /** Signatures alone. */
  SIGNATURE
}
