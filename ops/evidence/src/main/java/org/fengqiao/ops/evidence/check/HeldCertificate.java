package org.fengqiao.ops.evidence.check;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in a pack.
 *
 * @param province whose the exporting side says it is
 * @param sha256 its fingerprint, in hexadecimal
 * @param certificate itself
 * @param withdrawnAt when the exporting side took it out; null while it is in force
 */
record HeldCertificate(
    String province, String sha256, X509Certificate certificate, @Nullable Instant withdrawnAt) {

  boolean validAt(Instant moment) {
    return !moment.isBefore(certificate.getNotBefore().toInstant())
        && !moment.isAfter(certificate.getNotAfter().toInstant());
  }
}
