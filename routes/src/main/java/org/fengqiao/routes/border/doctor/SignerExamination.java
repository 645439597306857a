package org.fengqiao.routes.border.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.border.signature.Signers;
import org.fengqiao.routes.border.signature.SigningKey;
import org.fengqiao.routes.border.signature.SigningStore;

/** Looks at the keys and certificates that are for signatures alone, where there are any. */
final class SignerExamination {

  private final Instant now;
  private final List<Complaint> complaints = new ArrayList<>();

  private SignerExamination(Instant now) {
    this.now = now;
  }

  static List<Complaint> of(Path folder, char[] password, Instant now) throws IOException {
    SignerExamination examination = new SignerExamination(now);
    Optional<SigningKey> own = examination.own(folder.resolve(SigningKey.FILE), password);
    for (Path file : Signers.files(folder)) {
      examination.neighbour(file, own);
    }
    return examination.complaints;
  }

  private Optional<SigningKey> own(Path file, char[] password) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      SigningKey own = SigningStore.read(file, password);
      complaints.addAll(
          CertificateExamination.of(own.chain(), Use.SIGNATURE, SigningKey.FILE, now));
      if (!own.fits()) {
        complain(Ailment.OTHER_KEY, SigningKey.FILE);
      }
      return Optional.of(own);
    } catch (IOException closed) {
      complain(Ailment.UNREADABLE, SigningKey.FILE);
    } catch (GeneralSecurityException none) {
      complain(Ailment.NO_KEY, SigningKey.FILE);
    }
    return Optional.empty();
  }

  private void neighbour(Path file, Optional<SigningKey> own) {
    String where = Signers.FOLDER + "/" + file.getFileName();
    if (!Signers.named(file)) {
      complain(Ailment.WRONG_FILE, where);
    }
    try {
      X509Certificate certificate = Signers.certificate(file);
      complaints.addAll(CertificateExamination.of(List.of(certificate), Use.SIGNATURE, where, now));
      if (own.map(SigningKey::certificate).equals(Optional.of(certificate))) {
        complain(Ailment.OWN_PINNED, where);
      }
    } catch (IOException none) {
      complain(Ailment.NO_CERTIFICATE, where);
    }
  }

  private void complain(Ailment ailment, String where) {
    complaints.add(new Complaint(ailment, where, ""));
  }
}
