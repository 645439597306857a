package org.fengqiao.routes.border;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Base64;

/** A province's key and certificate in the form in which programs that are not Java's want them. */
final class PemFiles {

  private PemFiles() {}

  /** Writes a province's certificate beside its keys. */
  static Path certificate(Path keys) throws Exception {
    return write(
        keys.resolve("own.pem"),
        "CERTIFICATE",
        open(keys).getCertificate(BorderKeys.OWN_ALIAS).getEncoded());
  }

  /** Writes a province's key beside its store. */
  static Path key(Path keys) throws Exception {
    Key key = open(keys).getKey(BorderKeys.OWN_ALIAS, password(keys));
    return write(keys.resolve("own-key.pem"), "PRIVATE KEY", ((PrivateKey) key).getEncoded());
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

  private static Path write(Path file, String label, byte[] content) throws Exception {
    return Files.writeString(
        file,
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(content), label));
  }
}
