package org.fengqiao.routes.border.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.routes.border.signature.SigningKey;

/** Looks at all that lies in the folder of a border's keys, and tells everything at once. */
public final class CertificateDoctor {

  private static final Pattern ALIAS = Pattern.compile("[0-9]{2}0000(\\..+)?");

  private final Path folder;
  private final Instant now;
  private final List<Complaint> complaints = new ArrayList<>();

  private CertificateDoctor(Path folder, Instant now) {
    this.folder = folder;
    this.now = now;
  }

  /**
   * Examines a folder.
   *
   * @param host by which neighbours connect; blank not to ask for it
   */
  public static List<Complaint> examine(Path folder, String host, Instant now) {
    CertificateDoctor doctor = new CertificateDoctor(folder, now);
    try {
      KeyFiles files = KeyFiles.open(folder);
      doctor.own(files, host);
      doctor.trusted(files);
      doctor.complaints.addAll(SignerExamination.of(folder, files.password(), now));
    } catch (IOException closed) {
      boolean sm2 = KeyFiles.OWN.equals(closed.getMessage()) && KeyFiles.ownIsSm2(folder);
      doctor.complain(
          sm2 ? Ailment.SM2_FOR_TLS : Ailment.UNREADABLE, String.valueOf(closed.getMessage()), "");
    } catch (GeneralSecurityException odd) {
      doctor.complain(Ailment.UNREADABLE, folder.toString(), "");
    }
    return List.copyOf(doctor.complaints);
  }

  private void own(KeyFiles files, String host) throws GeneralSecurityException {
    Key key = files.own().getKey(KeyFiles.OWN_ALIAS, files.password());
    if (!(key instanceof PrivateKey own)) {
      complain(Ailment.NO_KEY, KeyFiles.OWN, "");
      return;
    }
    List<X509Certificate> chain =
        Arrays.stream(files.own().getCertificateChain(KeyFiles.OWN_ALIAS))
            .map(X509Certificate.class::cast)
            .toList();
    complaints.addAll(CertificateExamination.of(chain, Use.TLS, KeyFiles.OWN, now));
    if (!new SigningKey(own, chain).fits()) {
      complain(Ailment.OTHER_KEY, KeyFiles.OWN, "");
    }
    if (!host.isBlank() && !bears(chain.getFirst(), host)) {
      complain(Ailment.WRONG_NAME, KeyFiles.OWN, host);
    }
    if (files.trusted().getCertificateAlias(chain.getFirst()) != null) {
      complain(Ailment.OWN_PINNED, KeyFiles.TRUSTED, "");
    }
  }

  private static boolean bears(X509Certificate certificate, String host) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names != null && names.stream().anyMatch(name -> host.equals(name.get(1)));
    } catch (CertificateParsingException none) {
      return false;
    }
  }

  private void trusted(KeyFiles files) throws GeneralSecurityException {
    KeyStore store = files.trusted();
    List<String> aliases = Collections.list(store.aliases()).stream().sorted().toList();
    if (aliases.isEmpty()) {
      complain(Ailment.NO_NEIGHBOUR, KeyFiles.TRUSTED, "");
    }
    for (String alias : aliases) {
      if (!ALIAS.matcher(alias).matches()) {
        complain(Ailment.WRONG_ALIAS, KeyFiles.TRUSTED, alias);
      }
      if (store.getCertificate(alias) instanceof X509Certificate certificate) {
        complaints.addAll(
            CertificateExamination.of(
                List.of(certificate), Use.TLS, KeyFiles.TRUSTED + " " + alias, now));
      }
    }
  }

  private void complain(Ailment ailment, String where, String detail) {
    complaints.add(
        new Complaint(
            ailment, where.equals("password") ? folder.resolve(where).toString() : where, detail));
  }
}
