package org.fengqiao.connectors.token;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** How link tokens are digested: HMAC (RFC 2104) with one of two hash functions. */
public enum TokenAlgorithm {
  /** SM3 (GB/T 32905-2016), which China's rules for public bodies ask for. */
  SM3 {
    @Override
    KeyedDigest keyed(byte[] secret) {
      HMac mac = new HMac(new SM3Digest());
      mac.init(new KeyParameter(secret));
      return (word, text) -> {
        mac.update(word, 0, word.length);
        mac.update((byte) 0);
        mac.update(text, 0, text.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return digest;
      };
    }
  },

  /** SHA-256 (FIPS 180-4). */
  SHA256 {
    @Override
    KeyedDigest keyed(byte[] secret) {
      Mac mac = mac(secret);
      return (word, text) -> {
        mac.update(word);
        mac.update((byte) 0);
        mac.update(text);
        return mac.doFinal();
      };
    }
  };

  private static final String PLATFORM_NAME = "HmacSHA256";

  abstract KeyedDigest keyed(byte[] secret);

  private static Mac mac(byte[] secret) {
    try {
      Mac mac = Mac.getInstance(PLATFORM_NAME);
      mac.init(new SecretKeySpec(secret, PLATFORM_NAME));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must have " + PLATFORM_NAME, e);
    }
  }
}
