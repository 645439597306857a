package org.fengqiao.routes.border;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;

/** Notices every changed byte, as a signature does, but keeps out nobody who wants to forge. */
final class QuickSignature implements SignatureAlgorithm {

  @Override
  public byte[] sign(byte[] content, PrivateKey key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean verifies(byte[] content, byte[] signature, PublicKey key) {
    return MessageDigest.isEqual(sign(content, NO_KEY), signature);
  }

  private static final PrivateKey NO_KEY =
      new PrivateKey() {
        @Override
        public String getAlgorithm() {
          return "none";
        }

        @Override
        public String getFormat() {
          return "none";
        }

        @Override
        public byte[] getEncoded() {
          return new byte[0];
        }
      };
}
