package org.fengqiao.routes.border.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * How statements between provinces are signed. Which way it must be follows from the named curve of
 * the key, for a neighbour of the key that is pinned, and from nothing that a message says of
 * itself. Signatures are r and s in DER, which is read in one way of writing only.
 */
public enum SignatureKind {

  /** ECDSA (FIPS 186-5) on P-256 with SHA-256. */
  ECDSA(SECObjectIdentifiers.secp256r1, "secp256r1", "SHA256withECDSA") {
    @Override
    Signature algorithm() throws GeneralSecurityException {
      return Signature.getInstance(name);
    }
  },

  /** SM2 (GB/T 32918.2) on the curve of GB/T 32918.5 with SM3 (GB/T 32905). */
  SM2(GMObjectIdentifiers.sm2p256v1, "sm2p256v1", "SM3withSM2") {
    @Override
    Signature algorithm() throws GeneralSecurityException {
      Signature algorithm = Signature.getInstance(name, PROVIDER);
      algorithm.setParameter(new SM2ParameterSpec(USER_ID.getBytes(US_ASCII)));
      return algorithm;
    }
  };

  /** The signer's name that goes into every SM2 signature: the one of GM/T 0009 for all. */
  public static final String USER_ID = "1234567812345678";

  /** Who reads and makes what the platform does not know. */
  static final Provider PROVIDER = new BouncyCastleProvider();

  final String name;
  private final ASN1ObjectIdentifier curve;
  private final String curveName;

  SignatureKind(ASN1ObjectIdentifier curve, String curveName, String name) {
    this.curve = curve;
    this.curveName = curveName;
    this.name = name;
  }

  abstract Signature algorithm() throws GeneralSecurityException;

  /** The kind of a key by which signatures are checked; empty for a key of neither. */
  public static Optional<SignatureKind> of(PublicKey key) {
    return of(SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm());
  }

  /** The kind of a key that signs; empty for a key of neither. */
  public static Optional<SignatureKind> of(PrivateKey key) {
    return of(PrivateKeyInfo.getInstance(key.getEncoded()).getPrivateKeyAlgorithm());
  }

  // A curve that is written out, number by number, may be made to fit a key: it is of neither kind.
  private static Optional<SignatureKind> of(AlgorithmIdentifier key) {
    return key.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
        ? Arrays.stream(values()).filter(each -> each.curve.equals(key.getParameters())).findFirst()
        : Optional.empty();
  }

  /** A new pair. */
  public KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
      generator.initialize(new ECGenParameterSpec(curveName));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the library comes with the hub; its jar is damaged", e);
    }
  }

  /**
   * The signature over the content.
   *
   * @throws IllegalArgumentException when the key is of the other kind
   */
  public byte[] sign(byte[] content, PrivateKey key) {
    try {
      Signature signature = algorithm();
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no key for " + name, e);
    }
  }

  /**
   * Whether the signature over the content was made with the key's other half.
   *
   * @throws IllegalArgumentException when the key is of the other kind
   */
  public boolean verifies(byte[] content, byte[] signature, PublicKey key) {
    try {
      Signature check = algorithm();
      check.initVerify(key);
      check.update(content);
      return check.verify(signature);
    } catch (SignatureException e) {
      // The bytes are no signature of this kind at all.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no key for " + name, e);
    }
  }
}
