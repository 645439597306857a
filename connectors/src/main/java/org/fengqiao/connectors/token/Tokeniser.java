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

/** Makes tokens: HMAC (RFC 2104) with SM3 (GB/T 32905-2016) of kind and value, cut to 128 bits. */
public final class Tokeniser {

  private static final int TOKEN_BYTES = 16;

  private final int epoch;
  private final ThreadLocal<HMac> macs;

  /** Prepares the tokens of one key. */
  public Tokeniser(TokenKey key) {
    this.epoch = key.epoch();
    byte[] secret = key.secret();
    this.macs =
        ThreadLocal.withInitial(
            () -> {
              HMac mac = new HMac(new SM3Digest());
              mac.init(new KeyParameter(secret));
              return mac;
            });
  }

  /**
   * The token of a value.
   *
   * @param kind what the value is; equal values of different kinds give different tokens
   * @param side the side of the dispute that the value belongs to
   * @param value in normal form
   */
  public LinkToken token(TokenKind kind, Side side, String value) {
    HMac mac = macs.get();
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    mac.update((byte) kind.ordinal());
    mac.update(text, 0, text.length);
    byte[] digest = new byte[mac.getMacSize()];
    mac.doFinal(digest, 0);
    return new LinkToken(kind, side, epoch, new TokenDigest(Arrays.copyOf(digest, TOKEN_BYTES)));
  }
}
