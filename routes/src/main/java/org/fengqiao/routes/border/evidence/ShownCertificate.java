package org.fengqiao.routes.border.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it lies in a pack.
 *
 * @param province whose it is, 6 digits
 * @param sha256 its fingerprint, in hexadecimal
 * @param pem the certificate, and after it those that vouch for it
 * @param pinnedAt when the exporting hub first held it
 * @param withdrawnAt when it no longer did; null while it does
 */
public record ShownCertificate(
    String province, String sha256, String pem, Instant pinnedAt, @Nullable Instant withdrawnAt) {

  private static final int SHOWN_DIGITS = 16;

  String path() {
    return "own/certificates/" + province + "-" + sha256.substring(0, SHOWN_DIGITS) + ".pem";
  }
}
