package org.fengqiao.routes.border;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * ECDSA on P-256 with SHA-256 whose random part follows from key and content (RFC 6979), so that
 * the same file signed twice is the same to the last byte. Checked like any other ECDSA signature.
 */
final class RepeatableSignature {

  private static final Provider PROVIDER = new BouncyCastleProvider();

  private final PrivateKey key;

  /**
   * Signs with a key.
   *
   * @throws IllegalStateException when it is not of P-256
   */
  RepeatableSignature(PrivateKey key) {
    this.key = key;
    sign(new byte[0]);
  }

  byte[] sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDDSA", PROVIDER);
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("own.p12 holds no P-256 key; create the pair again", e);
    }
  }
}
