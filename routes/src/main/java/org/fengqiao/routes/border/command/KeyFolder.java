package org.fengqiao.routes.border.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.border.SignerDesk;
import org.fengqiao.routes.platform.StoreOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the hub's keys and its neighbours' certificates lie. */
final class KeyFolder {

  @Option(names = "--certificates", paramLabel = "FOLDER", descriptionKey = "certificates")
  private @Nullable Path certificates;

  /** The folder that is named, or else the one below the hub's home. */
  Path below(StoreOptions store) {
    return Objects.requireNonNullElseGet(certificates, () -> store.home().resolve("certificates"));
  }

  /** Does something with the keys that sign; keys that do not open are told of. */
  int sign(StoreOptions store, SignerWork work) {
    Path folder = below(store);
    try {
      return work.with(new SignerDesk(folder));
    } catch (IllegalStateException noKeys) {
      return store.refuse(Texts.of("refused.keys", folder));
    } catch (IOException unwritable) {
      return store.refuse(Texts.of("refused.file", folder));
    }
  }

  /** What two people compare on paper: SHA-256 in hexadecimal. */
  static String fingerprint(X509Certificate certificate) {
    try {
      return DigestUtils.sha256Hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("the certificate was read from its own encoding", e);
    }
  }

  /** Something that is done with them. */
  interface SignerWork {
    int with(SignerDesk desk) throws IOException;
  }
}
