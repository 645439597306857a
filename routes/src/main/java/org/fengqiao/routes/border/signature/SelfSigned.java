package org.fengqiao.routes.border.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates without an authority above them: whoever pins one compares its fingerprint. */
public final class SelfSigned {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LIFETIME = Duration.ofDays(3 * 365);

  private SelfSigned() {}

  /**
   * Makes one that may sign and nothing else, valid for three years.
   *
   * @param kind of the pair
   * @param further what else it says
   */
  public static X509Certificate certificate(
      SignatureKind kind, KeyPair pair, X500Name name, Extension... further)
      throws GeneralSecurityException {
    Instant now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(127, RANDOM),
            // The neighbour's clock may be a little behind.
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(LIFETIME)),
            name,
            pair.getPublic());
    try {
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      for (Extension each : further) {
        builder.addExtension(each);
      }
      return new JcaX509CertificateConverter()
          .setProvider(SignatureKind.PROVIDER)
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder(kind.name)
                      .setProvider(SignatureKind.PROVIDER)
                      .build(pair.getPrivate())));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("a certificate could not be made", e);
    }
  }
}
