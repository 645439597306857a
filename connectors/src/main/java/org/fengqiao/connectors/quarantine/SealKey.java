package org.fengqiao.connectors.quarantine;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals and opens: AES-256-GCM, a fresh nonce for each seal. Such keys lay at the edge
 * before departments had certificates, and still open what was sealed then.
 */
public final class SealKey implements RowSeal, SealOpener {

  /** Length of a key in bytes. */
  public static final int BYTES = 32;

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * Takes the department's secret.
   *
   * @throws IllegalArgumentException when it has not {@link #BYTES} bytes
   */
  public SealKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("A sealing key has " + BYTES + " bytes");
    }
    this.key = new SecretKeySpec(secret, "AES");
  }

  @Override
  public Batch batch() {
    return this::seal;
  }

  private byte[] seal(byte[] content, byte[] place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(content);
      byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
      return both;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must have " + CIPHER, e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, byte[] place) throws SealBrokenException {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, nonce, place)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SealBrokenException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    return cipher;
  }
}
