package org.fengqiao.routes.border.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ways of signing: what holds, and what does not though it looks alike. */
class SignatureKindTest {

  private static final byte[] CONTENT = "message digest".getBytes(US_ASCII);
  private static final ECNamedCurveParameterSpec CURVE =
      ECNamedCurveTable.getParameterSpec("sm2p256v1");

  /** GB/T 32918.5-2017, annex A.2. */
  @Test
  void theExampleOfTheStandardHolds() throws Exception {
    BigInteger secret = hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
    byte[] signature =
        new DERSequence(
                new ASN1Encodable[] {
                  new ASN1Integer(
                      hex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3")),
                  new ASN1Integer(
                      hex("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA"))
                })
            .getEncoded();

    assertThat(SignatureKind.SM2.verifies(CONTENT, signature, publicKey(secret, CURVE))).isTrue();
    assertThat(SignatureKind.SM2.verifies(new byte[1], signature, publicKey(secret, CURVE)))
        .isFalse();
  }

  @Test
  void aSignatureUnderAnotherUserIdIsNone() throws Exception {
    KeyPair pair = SignatureKind.SM2.pair();
    Signature other = Signature.getInstance("SM3withSM2", SignatureKind.PROVIDER);
    other.setParameter(new SM2ParameterSpec("ALICE123@YAHOO.COM".getBytes(US_ASCII)));
    other.initSign(pair.getPrivate());
    other.update(CONTENT);

    assertThat(SignatureKind.SM2.verifies(CONTENT, other.sign(), pair.getPublic())).isFalse();
  }

  @Test
  void theKeyDecidesWhichKindASignatureMustBe() throws Exception {
    for (SignatureKind kind : SignatureKind.values()) {
      KeyPair pair = kind.pair();
      Signature other =
          Signature.getInstance(
              kind == SignatureKind.SM2 ? "SHA256withECDSA" : "SM3withSM2", SignatureKind.PROVIDER);
      other.initSign(pair.getPrivate());
      other.update(CONTENT);

      assertThat(kind.verifies(CONTENT, other.sign(), pair.getPublic())).as(kind.name).isFalse();
      assertThat(SignatureKind.of(pair.getPublic())).contains(kind);
      assertThat(SignatureKind.of(pair.getPrivate())).contains(kind);
    }
  }

  @Test
  void aCurveThatIsWrittenOutAndAnyOtherKeyAreOfNoKind() throws Exception {
    ECParameterSpec writtenOut =
        new ECParameterSpec(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
    KeyPairGenerator p384 = KeyPairGenerator.getInstance("EC");
    p384.initialize(384);
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");

    assertThat(
            List.of(
                SignatureKind.of(publicKey(BigInteger.TWO, writtenOut)),
                SignatureKind.of(p384.generateKeyPair().getPublic()),
                SignatureKind.of(rsa.generateKeyPair().getPublic())))
        .containsOnly(Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void everyChangedBitAndEveryOtherWayOfWritingIsRefused(SignatureKind kind) {
    KeyPair pair = kind.pair();
    byte[] signature = kind.sign(CONTENT, pair.getPrivate());
    assertThat(kind.verifies(CONTENT, signature, pair.getPublic())).isTrue();

    for (int bit = 0; bit < signature.length * 8; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(kind.verifies(CONTENT, changed, pair.getPublic())).as("bit %d", bit).isFalse();
    }
    for (byte[] other : otherWritings(signature)) {
      assertThat(kind.verifies(CONTENT, other, pair.getPublic())).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRepeatableSignatureIsTheSameTwiceAndHolds(SignatureKind kind) {
    KeyPair pair = kind.pair();
    RepeatableSignature repeatable = new RepeatableSignature(pair.getPrivate());
    byte[] other = {1};

    assertThat(repeatable.sign(CONTENT))
        .isEqualTo(new RepeatableSignature(pair.getPrivate()).sign(CONTENT));
    assertThat(kind.verifies(CONTENT, repeatable.sign(CONTENT), pair.getPublic())).isTrue();
    assertThat(kind.verifies(other, repeatable.sign(other), pair.getPublic())).isTrue();
    // The same random part for two contents would give the key away.
    assertThat(r(repeatable.sign(CONTENT))).isNotEqualTo(r(repeatable.sign(other)));
  }

  // One byte more, a length in two bytes, a number with a zero before it, and no bytes at all.
  private static List<byte[]> otherWritings(byte[] der) {
    byte[] more = Arrays.copyOf(der, der.length + 1);
    byte[] longLength = new byte[der.length + 1];
    longLength[0] = der[0];
    longLength[1] = (byte) 0x81;
    System.arraycopy(der, 1, longLength, 2, der.length - 1);
    byte[] padded = new byte[der.length + 1];
    System.arraycopy(der, 0, padded, 0, 4);
    padded[1]++;
    padded[3]++;
    System.arraycopy(der, 4, padded, 5, der.length - 4);
    return List.of(more, longLength, padded, new byte[0]);
  }

  private static BigInteger r(byte[] signature) {
    return ((ASN1Integer) DERSequence.getInstance(signature).getObjectAt(0)).getValue();
  }

  private static PublicKey publicKey(BigInteger secret, ECParameterSpec curve) throws Exception {
    return KeyFactory.getInstance("EC", SignatureKind.PROVIDER)
        .generatePublic(new ECPublicKeySpec(curve.getG().multiply(secret).normalize(), curve));
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}
