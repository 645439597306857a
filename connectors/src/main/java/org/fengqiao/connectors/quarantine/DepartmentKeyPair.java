package org.fengqiao.connectors.quarantine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.schemas.message.Department;

/**
 * A department's new pair of keys (P-256): the certificate is for the edge, which seals with it;
 * the private key is for the department alone.
 */
public final class DepartmentKeyPair {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LIFETIME = Duration.ofDays(5 * 365);
  private static final Duration SLOW_CLOCK = Duration.ofHours(1);
  private static final int LINE = 64;

  private final KeyPair pair;
  private final X509Certificate certificate;

  private DepartmentKeyPair(KeyPair pair, X509Certificate certificate) {
    this.pair = pair;
    this.certificate = certificate;
  }

  /** Makes a pair. */
  public static DepartmentKeyPair of(Department department) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
      KeyPair pair = generator.generateKeyPair();
      X500Name name = new X500Name("CN=" + department + ",O=Fengqiao Hub,C=CN");
      Instant now = Instant.now();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              new BigInteger(127, RANDOM),
              Date.from(now.minus(SLOW_CLOCK)),
              Date.from(now.plus(LIFETIME)),
              name,
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyAgreement));
      return new DepartmentKeyPair(
          pair,
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("Every Java platform must have P-256", e);
    }
  }

  /** The certificate as PEM, for the edge's key folder. */
  public byte[] certificate() {
    try {
      return ("-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                  .encodeToString(certificate.getEncoded())
              + "\n-----END CERTIFICATE-----\n")
          .getBytes(StandardCharsets.US_ASCII);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was made must have a form", e);
    }
  }

  /**
   * Puts the pair into a PKCS#12 store, beside the department's earlier ones, which go on opening
   * what was sealed with them.
   *
   * @throws KeyException when the store is there and does not open, or cannot be written
   */
  public void addTo(KeyFolder folder, String name, char[] password) {
    try {
      KeyStore store = folder.has(name) ? folder.store(name, password) : empty();
      store.setKeyEntry(
          certificate.getSerialNumber().toString(Character.MAX_RADIX),
          pair.getPrivate(),
          password,
          new Certificate[] {certificate});
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      store.store(content, password);
      folder.replace(name, content.toByteArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new KeyException(e, "K006", folder.file(name));
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
