package org.fengqiao.routes.border.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;

/**
 * A signature whose random part follows from key and content (RFC 6979; for SM2 with SM3 in the
 * place of the hash), so that the same file signed twice is the same to the last byte. Checked like
 * any other signature of its kind.
 */
public final class RepeatableSignature {

  private final PrivateKey key;
  private final SignatureKind kind;

  /**
   * Signs with a key.
   *
   * @throws IllegalStateException when it is of neither kind
   */
  public RepeatableSignature(PrivateKey key) {
    this.key = key;
    this.kind =
        SignatureKind.of(key)
            .orElseThrow(
                () -> new IllegalStateException("neither a P-256 nor an SM2 key; make another"));
    sign(new byte[0]);
  }

  /** The signature over the content. */
  public byte[] sign(byte[] content) {
    try {
      return switch (kind) {
        case ECDSA -> ecdsa(content);
        case SM2 -> sm2(content);
      };
    } catch (GeneralSecurityException | IOException | CryptoException e) {
      throw new IllegalStateException("the key was read from its own encoding", e);
    }
  }

  private byte[] ecdsa(byte[] content) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDDSA", SignatureKind.PROVIDER);
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }

  private byte[] sm2(byte[] content) throws IOException, CryptoException {
    ECPrivateKeyParameters secret =
        (ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
    SM3Digest sm3 = new SM3Digest();
    sm3.update(content, 0, content.length);
    byte[] digest = new byte[sm3.getDigestSize()];
    sm3.doFinal(digest, 0);
    HMacDSAKCalculator derivation = new HMacDSAKCalculator(new SM3Digest());
    derivation.init(secret.getParameters().getN(), secret.getD(), digest);
    SM2Signer signer = new SM2Signer();
    signer.init(
        true,
        new ParametersWithID(
            new ParametersWithRandom(secret, new Derived(derivation)),
            SignatureKind.USER_ID.getBytes(US_ASCII)));
    signer.update(content, 0, content.length);
    return signer.generateSignature();
  }

  /** Numbers below the order of the curve, in the place of those that chance gives. */
  private static final class Derived extends SecureRandom {

    private static final long serialVersionUID = 1;

    private final transient HMacDSAKCalculator derivation;

    private Derived(HMacDSAKCalculator derivation) {
      this.derivation = derivation;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      BigIntegers.asUnsignedByteArray(derivation.nextK(), bytes, 0, bytes.length);
    }
  }
}
