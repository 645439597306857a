package org.fengqiao.routes.border;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import org.fengqiao.routes.platform.PemText;

/** A province's key and certificate in the form in which programs that are not Java's want them. */
final class PemFiles {

  private PemFiles() {}

  /** Writes a province's certificate beside its keys. */
  static Path certificate(Path keys) throws Exception {
    byte[] certificate = open(keys).getCertificate(BorderKeys.OWN_ALIAS).getEncoded();
    return Files.writeString(keys.resolve("own.pem"), PemText.of("CERTIFICATE", certificate));
  }

  /** Writes a province's key beside its store. */
  static Path key(Path keys) throws Exception {
    Key key = open(keys).getKey(BorderKeys.OWN_ALIAS, password(keys));
    return Files.writeString(
        keys.resolve("own-key.pem"), PemText.of("PRIVATE KEY", key.getEncoded()));
  }

  private static KeyStore open(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.resolve(BorderKeys.OWN_FILE))) {
      store.load(in, password(keys));
    }
    return store;
  }

  private static char[] password(Path keys) throws Exception {
    return Files.readString(keys.resolve(BorderKeys.PASSWORD_FILE)).strip().toCharArray();
  }
}
