package org.fengqiao.connectors.token;

/**
 * The secret of one epoch. Tokens of different epochs do not compare. Its text form hides the
 * secret.
 *
 * @param epoch counts the changes of the secret
 * @param secret at least 32 bytes (256 bits, as SM3 gives), the same at every edge of a province
 */
public record TokenKey(int epoch, byte[] secret) {

  private static final int SHORTEST = 32;

  /** Copies the secret. */
  public TokenKey {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException(
          "A token key needs at least " + SHORTEST + " bytes; make a new key file");
    }
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return "TokenKey[epoch=" + epoch + "]";
  }
}
