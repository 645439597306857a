package org.fengqiao.ops.provinces;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/** Signs statements anew with keys that are not their speaker's. */
final class Forger {

  private static final int LEAST_SIGNATURE = 64;
  private static final int MOST_SIGNATURE = 72;
  private static final int SEQUENCE = 0x30;

  private final Path certificates;
  private final PrivateKey unknown;

  /**
   * Makes a key of his own.
   *
   * @param certificates folder of the provinces' keys
   */
  Forger(Path certificates) throws GeneralSecurityException {
    this.certificates = certificates;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    unknown = generator.generateKeyPair().getPrivate();
  }

  /** The statement with a signature of nobody. */
  byte[] forged(byte[] genuine) throws GeneralSecurityException {
    return signed(genuine, unknown);
  }

  /** The statement with the signature of a province that did not say it. */
  byte[] impersonated(byte[] genuine, Office by) throws GeneralSecurityException, IOException {
    Path keys = certificates.resolve(by.province());
    char[] password = Files.readString(keys.resolve("password")).strip().toCharArray();
    KeyStore store = KeyStore.getInstance(keys.resolve("own.p12").toFile(), password);
    return signed(genuine, (PrivateKey) store.getKey("own", password));
  }

  private static byte[] signed(byte[] genuine, PrivateKey key) throws GeneralSecurityException {
    int end = signatureField(genuine);
    byte[] content = Arrays.copyOf(genuine, end + 1);
    content[end] = 0;
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(key);
    signature.update(content);
    byte[] made = signature.sign();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(genuine, 0, end);
    // Avro's length: doubled, in groups of seven bits.
    all.write(made.length * 2 & 0x7f | 0x80);
    all.write(made.length * 2 >> 7);
    all.writeBytes(made);
    return all.toByteArray();
  }

  /** Where the last field begins: two bytes of length, then the signature in DER. */
  private static int signatureField(byte[] genuine) {
    for (int length = LEAST_SIGNATURE; length <= MOST_SIGNATURE; length++) {
      int start = genuine.length - length;
      if (genuine[start] == SEQUENCE
          && genuine[start + 1] == length - 2
          && (genuine[start - 2] & 0xff) == (length * 2 & 0x7f | 0x80)
          && genuine[start - 1] == length * 2 >> 7) {
        return start - 2;
      }
    }
    throw new IllegalArgumentException("no signature at the end");
  }
}
