package org.fengqiao.routes.border;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import org.fengqiao.routes.platform.PemText;

/** The key of Shanghai's with which the committed test vectors are signed. */
final class VectorKeys {

  /** Where the vectors lie. */
  static final Path FOLDER = Path.of("docs", "border", "vectors");

  private static final Path CERTIFICATE = FOLDER.resolve("310000.pem");

  private VectorKeys() {}

  /** Jiangsu's keys in a new folder, in which nothing but the vectors' certificate is pinned. */
  static BorderKeys ofJiangsu(Path folder) throws Exception {
    BorderCertificates.create(folder, List.of("320000", "330000"));
    Path keys = folder.resolve("320000");
    Certificate certificate;
    try (InputStream in = Files.newInputStream(CERTIFICATE)) {
      certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("310000", certificate);
    try (OutputStream out = Files.newOutputStream(keys.resolve(BorderKeys.TRUSTED_FILE))) {
      store.store(
          out, Files.readString(keys.resolve(BorderKeys.PASSWORD_FILE)).strip().toCharArray());
    }
    return BorderKeys.read(keys);
  }

  /** Puts a certificate beside the vectors that were signed with its key. */
  static void write(BorderKeys shanghai) throws Exception {
    Files.writeString(
        CERTIFICATE, PemText.of("CERTIFICATE", shanghai.ownChain().getFirst().getEncoded()));
  }
}
