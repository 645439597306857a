package org.fengqiao.connectors.quarantine;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.GenericKey;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;

/**
 * A department's certificate, with which an edge seals and nobody opens. The content key is drawn
 * for each batch and wrapped for the department once, by ECDH or RSA-OAEP: a mapping that refuses a
 * hundred thousand rows must not cost as many key agreements. Safe for use by several threads.
 */
public final class DepartmentCertificate implements RowSeal {

  /** Who wraps and unwraps; the platform has no ECDH with a key derivation. */
  static final Provider PROVIDER = new BouncyCastleProvider();

  private static final int CONTENT_KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X509Certificate certificate;

  /** Seals for the holder of the certificate's private key. */
  DepartmentCertificate(X509Certificate certificate) {
    this.certificate = certificate;
  }

  /**
   * Reads a certificate, PEM or DER.
   *
   * @throws KeyException K001 when the file cannot be read, K010 when it is no certificate for
   *     sealing
   */
  public static DepartmentCertificate read(KeyFolder folder, String name) {
    byte[] content = folder.bytes(name);
    try {
      X509Certificate read =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(content));
      if (!(read.getPublicKey() instanceof ECPublicKey)
          && !(read.getPublicKey() instanceof RSAPublicKey)) {
        throw new KeyException("K010", folder.file(name), read.getPublicKey().getAlgorithm());
      }
      return new DepartmentCertificate(read);
    } catch (GeneralSecurityException unreadable) {
      throw new KeyException(unreadable, "K010", folder.file(name), "-");
    }
  }

  /** The last moment of which the certificate speaks; it seals on, for a row must not be lost. */
  public Instant until() {
    return certificate.getNotAfter().toInstant();
  }

  /** Whose certificate it is, and its number, for people who compare. */
  public String description() {
    return certificate.getSubjectX500Principal().getName()
        + ", "
        + certificate.getPublicKey().getAlgorithm()
        + ", "
        + certificate.getSerialNumber().toString(16);
  }

  @Override
  public Batch batch() {
    byte[] contentKey = new byte[CONTENT_KEY_BYTES];
    RANDOM.nextBytes(contentKey);
    try {
      RecipientInfo recipient =
          recipient()
              .generate(
                  new GenericKey(new AlgorithmIdentifier(CMSAlgorithm.AES256_GCM), contentKey));
      return new SealedBatch(contentKey, recipient, RANDOM);
    } catch (GeneralSecurityException | CMSException e) {
      throw new IllegalStateException("A certificate that was read must wrap a key", e);
    }
  }

  private RecipientInfoGenerator recipient() throws GeneralSecurityException {
    if (certificate.getPublicKey() instanceof ECPublicKey key) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(key.getParams(), RANDOM);
      KeyPair passing = generator.generateKeyPair();
      return new JceKeyAgreeRecipientInfoGenerator(
              CMSAlgorithm.ECDH_SHA256KDF,
              passing.getPrivate(),
              passing.getPublic(),
              CMSAlgorithm.AES256_WRAP)
          .addRecipient(certificate)
          .setProvider(PROVIDER);
    }
    return new JceKeyTransRecipientInfoGenerator(certificate, oaep()).setProvider(PROVIDER);
  }

  private static AlgorithmIdentifier oaep() {
    AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSAES_OAEP,
        new RSAESOAEPparams(
            sha256,
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256),
            RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));
  }
}
