package org.fengqiao.routes.briefing.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.fengqiao.routes.platform.PemText;

/**
 * The Ed25519 key pair of an office that makes briefings, as PEM files that OpenSSL reads. Its
 * signatures hold no chance, so the same briefing has the same signature (RFC 8032).
 */
public final class KeyFiles {

  /** The file with the private key, which signs. */
  public static final String PRIVATE = "briefing.key";

  /** The file with the public key, which verifies. */
  public static final String PUBLIC = "briefing.pub";

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE_LABEL = "PRIVATE KEY";
  private static final String PUBLIC_LABEL = "PUBLIC KEY";

  private KeyFiles() {}

  /**
   * Makes a pair.
   *
   * @param folder has neither file yet
   * @throws IOException when a file is there or cannot be written
   */
  public static void create(Path folder) throws IOException {
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    Files.createDirectories(folder);
    Path key = folder.resolve(PRIVATE);
    // A private key that fits no public one is worse than none.
    if (Files.exists(folder.resolve(PUBLIC))) {
      throw new FileAlreadyExistsException(PUBLIC);
    }
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(key);
    }
    Files.writeString(key, PemText.of(PRIVATE_LABEL, pair.getPrivate().getEncoded()));
    Files.writeString(
        Files.createFile(folder.resolve(PUBLIC)),
        PemText.of(PUBLIC_LABEL, pair.getPublic().getEncoded()));
  }

  /**
   * Reads the private key.
   *
   * @throws IOException when the file is none
   */
  public static PrivateKey readPrivate(Path file) throws IOException {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(bytes(file, PRIVATE_LABEL)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("no Ed25519 private key", e);
    }
  }

  /**
   * Reads the public key.
   *
   * @throws IOException when the file is none
   */
  public static PublicKey readPublic(Path file) throws IOException {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(bytes(file, PUBLIC_LABEL)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("no Ed25519 public key", e);
    }
  }

  private static byte[] bytes(Path file, String label) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    return Base64.getMimeDecoder()
        .decode(
            text.replace("-----BEGIN " + label + "-----", "")
                .replace("-----END " + label + "-----", "")
                .strip());
  }
}
