package org.fengqiao.connectors.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Turns normalised identifiers into link tokens: HMAC (RFC 2104) with SM3 (GB/T 32905-2016), cut to
 * 128 bits. Safe for use by several threads.
 */
public final class Tokeniser {

  private static final int TOKEN_BYTES = 16;

  private final int epoch;
  private final ThreadLocal<HMac> digests;

  /** Makes tokens under one key. */
  public Tokeniser(TokenKey key) {
    this.epoch = key.epoch();
    byte[] secret = key.secret();
    this.digests = ThreadLocal.withInitial(() -> digest(secret));
  }

  private static HMac digest(byte[] secret) {
    HMac digest = new HMac(new SM3Digest());
    digest.init(new KeyParameter(secret));
    return digest;
  }

  /**
   * The token of an identifier. The kind is part of what is digested, so that a name and a number
   * that read alike do not meet.
   *
   * @param kind what kind of identifier
   * @param side the side it belongs to; not part of the digest, for sides differ between systems
   * @param normalised the identifier in its one normal form
   */
  public LinkToken token(TokenKind kind, Side side, String normalised) {
    HMac digest = digests.get();
    byte[] prefix = kind.name().getBytes(StandardCharsets.US_ASCII);
    byte[] value = normalised.getBytes(StandardCharsets.UTF_8);
    digest.update(prefix, 0, prefix.length);
    digest.update((byte) 0);
    digest.update(value, 0, value.length);
    byte[] full = new byte[digest.getMacSize()];
    digest.doFinal(full, 0);
    return new LinkToken(kind, side, epoch, new TokenDigest(Arrays.copyOf(full, TOKEN_BYTES)));
  }

  @Override
  public String toString() {
    return "Tokeniser[epoch=" + epoch + "]";
  }
}
