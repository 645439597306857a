package org.fengqiao.routes.border.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.SigningKey;
import org.fengqiao.routes.border.signature.SigningStore;

/**
 * The two stores of a border's folder as they are, whatever is wrong with what they hold.
 *
 * @param own own.p12
 * @param trusted trusted.p12
 * @param password of both
 */
record KeyFiles(KeyStore own, KeyStore trusted, char[] password) {

  static final String OWN = "own.p12";
  static final String TRUSTED = "trusted.p12";
  static final String OWN_ALIAS = "own";
  private static final String PASSWORD = "password";

  /** Opens both; the message of a failure is the name of the file that does not open. */
  static KeyFiles open(Path folder) throws IOException {
    char[] password;
    try {
      password = Files.readString(folder.resolve(PASSWORD)).strip().toCharArray();
    } catch (IOException absent) {
      throw new IOException(PASSWORD, absent);
    }
    return new KeyFiles(store(folder, OWN, password), store(folder, TRUSTED, password), password);
  }

  /** Whether the store that TLS takes its key from holds one of SM2, which it cannot open. */
  static boolean ownIsSm2(Path folder) {
    try {
      char[] password = Files.readString(folder.resolve(PASSWORD)).strip().toCharArray();
      SigningKey own = SigningStore.read(folder.resolve(OWN), password);
      return SignatureKind.of(own.key()).equals(Optional.of(SignatureKind.SM2));
    } catch (IOException | GeneralSecurityException closed) {
      return false;
    }
  }

  private static KeyStore store(Path folder, String file, char[] password) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return store;
    } catch (IOException | GeneralSecurityException closed) {
      throw new IOException(file, closed);
    }
  }
}
