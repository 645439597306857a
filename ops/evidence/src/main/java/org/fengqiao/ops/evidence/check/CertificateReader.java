package org.fengqiao.ops.evidence.check;

import java.io.InputStream;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Reads certificates of P-256 and of SM2, which the JDK does not know. */
public final class CertificateReader {

  static final Provider LIBRARY = new BouncyCastleProvider();

  private CertificateReader() {}

  /**
   * All that stand in a text (PEM), in its order.
   *
   * @throws CertificateException when there is none, or something else
   */
  public static List<X509Certificate> read(InputStream pem) throws CertificateException {
    List<X509Certificate> all = new ArrayList<>();
    CertificateFactory.getInstance("X.509", LIBRARY)
        .generateCertificates(pem)
        .forEach(each -> all.add((X509Certificate) each));
    if (all.isEmpty()) {
      throw new CertificateException("no certificate");
    }
    return all;
  }
}
