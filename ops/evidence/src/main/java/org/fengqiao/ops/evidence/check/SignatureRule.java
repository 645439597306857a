package org.fengqiao.ops.evidence.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;

/** How a signature must be made: the specification's section 2, by the named curve of the key. */
enum SignatureRule {
  ECDSA("1.2.840.10045.3.1.7") {
    @Override
    Signature check() throws GeneralSecurityException {
      return Signature.getInstance("SHA256withECDSA");
    }
  },

  SM2("1.2.156.10197.1.301") {
    @Override
    Signature check() throws GeneralSecurityException {
      Signature check = Signature.getInstance("SM3withSM2", CertificateReader.LIBRARY);
      check.setParameter(new SM2ParameterSpec("1234567812345678".getBytes(US_ASCII)));
      return check;
    }
  };

  private final ASN1ObjectIdentifier curve;

  SignatureRule(String curve) {
    this.curve = new ASN1ObjectIdentifier(curve);
  }

  abstract Signature check() throws GeneralSecurityException;

  /** The rule for a key; empty for one that may sign nothing here. */
  static Optional<SignatureRule> of(PublicKey key) {
    AlgorithmIdentifier algorithm =
        SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
    return algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
        ? Arrays.stream(values())
            .filter(each -> each.curve.equals(algorithm.getParameters()))
            .findFirst()
        : Optional.empty();
  }

  /** Whether the key's other half signed the content. */
  static boolean holds(PublicKey key, byte[] content, byte[] signature) {
    try {
      Optional<SignatureRule> rule = of(key);
      if (rule.isEmpty()) {
        return false;
      }
      Signature check = rule.get().check();
      check.initVerify(key);
      check.update(content);
      return check.verify(signature);
    } catch (GeneralSecurityException noSignature) {
      return false;
    }
  }
}
