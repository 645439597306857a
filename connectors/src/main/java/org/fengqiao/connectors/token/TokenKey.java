package org.fengqiao.connectors.token;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.fengqiao.connectors.keys.KeyException;

/**
 * The secret of one epoch. Tokens of different epochs do not compare. Its text form hides the
 * secret.
 *
 * @param epoch when and how it makes tokens
 * @param secret at least 32 bytes (256 bits, as SM3 and SHA-256 give), the same at every edge of a
 *     province
 */
public record TokenKey(TokenEpoch epoch, byte[] secret) {

  private static final int SHORTEST = 32;
  private static final int CHECK_BYTES = 4;
  private static final byte[] CHECK = "KEY_CHECK_VALUE".getBytes(StandardCharsets.US_ASCII);

  /**
   * Copies the secret.
   *
   * @throws KeyException K009 when it is shorter than 32 bytes
   */
  public TokenKey {
    if (secret.length < SHORTEST) {
      throw new KeyException("K009", epoch.source(), SHORTEST);
    }
    secret = secret.clone();
  }

  /** A key that makes tokens at any time, by SM3. */
  public TokenKey(int epoch, byte[] secret) {
    this(new TokenEpoch(epoch, TokenAlgorithm.SM3, null, null, "-"), secret);
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /**
   * 8 digits that are alike at two edges when key and algorithm are, and tell nothing of the key.
   */
  public String checkValue() {
    byte[] digest = epoch.algorithm().keyed(secret).of(CHECK, new byte[0]);
    return HexFormat.of().formatHex(digest, 0, CHECK_BYTES);
  }

  @Override
  public String toString() {
    return "TokenKey[epoch=" + epoch.number() + "]";
  }
}
