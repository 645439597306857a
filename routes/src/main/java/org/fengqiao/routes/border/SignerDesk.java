package org.fengqiao.routes.border;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.Signers;
import org.fengqiao.routes.border.signature.SigningKey;
import org.fengqiao.routes.border.signature.SigningStore;
import org.fengqiao.routes.platform.PemText;

/**
 * Changes with which key this hub signs, and by which its neighbours' signatures are checked. The
 * hub reads its keys when it starts.
 */
public final class SignerDesk {

  private static final String CERTIFICATE = "next-signature.pem";
  private static final String BEFORE = "before-";

  private final Path folder;
  private final BorderKeys keys;

  /**
   * Opens the folder of a border's keys.
   *
   * @throws IllegalStateException when they do not open
   */
  public SignerDesk(Path folder) {
    this.folder = folder;
    this.keys = BorderKeys.read(folder);
  }

  /**
   * Makes the key that will sign after this one, under the name of the one for TLS. Nothing signs
   * with it before {@link #useNext}.
   *
   * @return its certificate in PEM, for the neighbours
   * @throws IOException when the folder cannot be written
   */
  public Path makeNext(SignatureKind kind) throws IOException {
    try {
      SigningKey next = SigningKey.make(kind, keys.ownChain().getFirst().getSubjectX500Principal());
      SigningStore.write(next, folder.resolve(SigningKey.NEXT), keys.password());
      return Files.writeString(
          folder.resolve(CERTIFICATE), PemText.of("CERTIFICATE", next.certificate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IOException("a key could not be made", e);
    }
  }

  /** Whether a key has been made that does not sign yet. */
  public boolean hasNext() {
    return Files.exists(folder.resolve(SigningKey.NEXT));
  }

  /**
   * Lets the next key sign, and keeps the one before beside it.
   *
   * @throws IOException when the folder cannot be written
   */
  public void useNext() throws IOException {
    Path inForce = folder.resolve(SigningKey.FILE);
    if (Files.exists(inForce)) {
      Files.copy(
          inForce,
          folder.resolve(BEFORE + SigningKey.FILE),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    // Never a moment without the file: the key of TLS would sign.
    Files.move(folder.resolve(SigningKey.NEXT), inForce, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Pins a certificate for the signatures of a neighbour, beside those that count now: the
   * neighbour changes its key after it has been pinned here.
   *
   * @return the files that count from now on
   * @throws IOException when the folder cannot be written
   */
  public List<Path> pin(String province, X509Certificate certificate) throws IOException {
    List<X509Certificate> before = keys.signers(province);
    List<Path> files = new ArrayList<>();
    try {
      if (Signers.read(folder).containsKey(province)) {
        Signers.files(folder).stream()
            .filter(file -> file.getFileName().toString().startsWith(province))
            .forEach(files::add);
      } else {
        for (X509Certificate each : before) {
          files.add(Signers.pin(folder, province, each));
        }
      }
      if (!before.contains(certificate)) {
        files.add(Signers.pin(folder, province, certificate));
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificate was read from its own encoding", e);
    }
    return files;
  }
}
