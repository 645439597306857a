package org.fengqiao.routes.border;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.fengqiao.routes.border.signature.SignatureKind;

/**
 * Signatures with the right key that are none by the specification.
 *
 * @param says what is odd about it
 * @param name of the algorithm
 * @param userId of SM2; empty for the other
 * @param change of the signature's bytes
 */
record OddSignature(String says, String name, String userId, UnaryOperator<byte[]> change)
    implements SignatureAlgorithm {

  private static final BouncyCastleProvider LIBRARY = new BouncyCastleProvider();
  private static final String ECDSA = "SHA256withECDSA";
  private static final String SM2 = "SM3withSM2";

  /** All that there are over a key of that kind. */
  static List<OddSignature> over(BorderKeys keys) {
    boolean sm2 = SignatureKind.of(keys.signing().key()).orElseThrow() == SignatureKind.SM2;
    OddSignature padded =
        new OddSignature(
            "a number in DER with a zero before it",
            sm2 ? SM2 : ECDSA,
            sm2 ? SignatureKind.USER_ID : "",
            OddSignature::padded);
    return sm2
        ? List.of(
            padded,
            new OddSignature("ECDSA by a key of SM2", ECDSA, "", UnaryOperator.identity()),
            new OddSignature(
                "under another user id", SM2, "ALICE123@YAHOO.COM", UnaryOperator.identity()))
        : List.of(
            padded,
            new OddSignature(
                "SM2 by a key of P-256", SM2, SignatureKind.USER_ID, UnaryOperator.identity()));
  }

  @Override
  public byte[] sign(byte[] content, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(name, LIBRARY);
      if (!userId.isEmpty()) {
        signature.setParameter(new SM2ParameterSpec(userId.getBytes(US_ASCII)));
      }
      signature.initSign(key);
      signature.update(content);
      return change.apply(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean verifies(byte[] content, byte[] signature, PublicKey key) {
    throw new UnsupportedOperationException("nobody asks it");
  }

  private static byte[] padded(byte[] der) {
    byte[] padded = new byte[der.length + 1];
    System.arraycopy(der, 0, padded, 0, 4);
    padded[1]++;
    padded[3]++;
    System.arraycopy(der, 4, padded, 5, der.length - 4);
    return padded;
  }
}
