package org.fengqiao.routes.border;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/** ECDSA on P-256 with SHA-256. */
final class EcdsaSignature implements SignatureAlgorithm {

  private static final String NAME = "SHA256withECDSA";

  @Override
  public byte[] sign(byte[] content, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("own.p12 holds no P-256 key; create the pair again", e);
    }
  }

  @Override
  public boolean verifies(byte[] content, byte[] signature, PublicKey key) {
    try {
      Signature check = Signature.getInstance(NAME);
      check.initVerify(key);
      check.update(content);
      return check.verify(signature);
    } catch (SignatureException e) {
      // The bytes are no ECDSA signature at all.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "trusted.p12 holds a certificate whose key is not P-256; ask that neighbour for another",
          e);
    }
  }
}
