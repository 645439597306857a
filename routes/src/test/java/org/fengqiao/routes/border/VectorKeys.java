package org.fengqiao.routes.border;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.Signers;
import org.fengqiao.routes.platform.PemText;

/** The keys of Shanghai's with which the committed test vectors are signed. */
final class VectorKeys {

  private static final Path FOLDER = Path.of("docs", "border", "vectors");
  private static final String CERTIFICATE = "310000.pem";

  private VectorKeys() {}

  /** Where the vectors of that kind lie. */
  static Path folder(SignatureKind kind) {
    return switch (kind) {
      case ECDSA -> FOLDER;
      case SM2 -> FOLDER.resolve("sm2");
    };
  }

  /** Jiangsu's keys in a new folder, in which nothing but the vectors' certificate is pinned. */
  static BorderKeys ofJiangsu(SignatureKind kind, Path folder) throws Exception {
    BorderCertificates.create(folder, List.of("320000"));
    Path keys = folder.resolve("320000");
    Signers.pin(keys, "310000", Signers.certificate(folder(kind).resolve(CERTIFICATE)));
    return BorderKeys.read(keys);
  }

  /** New keys of Shanghai's in a folder. */
  static BorderKeys ofShanghai(SignatureKind kind, Path folder) throws Exception {
    BorderCertificates.create(folder, List.of("310000", "320000"));
    SignerExchange.change(folder, kind, "310000");
    return BorderKeys.read(folder.resolve("310000"));
  }

  /** Whether somebody asks for vectors of that kind anew. */
  static boolean askedFor(SignatureKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).equals(System.getProperty("border.vectors.write"));
  }

  /** Puts a certificate beside the vectors that were signed with its key. */
  static void write(BorderKeys shanghai, Path folder) throws Exception {
    Files.writeString(
        folder.resolve(CERTIFICATE),
        PemText.of("CERTIFICATE", shanghai.signing().certificate().getEncoded()));
  }
}
