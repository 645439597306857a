package org.fengqiao.routes.border.doctor;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.border.PartnerState;
import org.fengqiao.routes.border.signature.SignatureKind;

/** Looks at one certificate and those that vouch for it. */
final class CertificateExamination {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";

  private final String where;
  private final Instant now;
  private final List<Complaint> complaints = new ArrayList<>();

  private CertificateExamination(String where, Instant now) {
    this.where = where;
    this.now = now;
  }

  static List<Complaint> of(List<X509Certificate> chain, Use use, String where, Instant now) {
    CertificateExamination examination = new CertificateExamination(where, now);
    X509Certificate leaf = chain.getFirst();
    examination.mayDo(use, leaf);
    chain.forEach(examination::time);
    for (int i = 1; i < chain.size(); i++) {
      examination.link(chain.get(i - 1), chain.get(i));
    }
    return examination.complaints;
  }

  private void mayDo(Use use, X509Certificate leaf) {
    Optional<SignatureKind> kind = SignatureKind.of(leaf.getPublicKey());
    boolean known =
        use == Use.TLS ? kind.equals(Optional.of(SignatureKind.ECDSA)) : kind.isPresent();
    if (!known) {
      complain(
          use == Use.TLS ? Ailment.NOT_P256 : Ailment.NEITHER_KIND,
          leaf.getPublicKey().getAlgorithm());
    }
    if (leaf.getKeyUsage() != null && !leaf.getKeyUsage()[0]) {
      complain(Ailment.MAY_NOT_SIGN, "");
    }
    if (use == Use.TLS && !connects(leaf)) {
      complain(Ailment.MAY_NOT_CONNECT, "");
    }
  }

  private static boolean connects(X509Certificate leaf) {
    try {
      List<String> extended = leaf.getExtendedKeyUsage();
      return extended == null || extended.containsAll(List.of(SERVER, CLIENT));
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  private void time(X509Certificate each) {
    Instant begin = each.getNotBefore().toInstant();
    Instant end = each.getNotAfter().toInstant();
    if (now.isBefore(begin)) {
      complain(Ailment.NOT_YET, begin.toString());
    } else if (now.isAfter(end)) {
      complain(Ailment.EXPIRED, LocalDate.ofInstant(end, ZONE).toString());
    } else if (Duration.between(now, end).toDays() <= PartnerState.ANNOUNCED_DAYS) {
      complain(Ailment.ENDS_SOON, Long.toString(Duration.between(now, end).toDays()));
    }
  }

  private void link(X509Certificate each, X509Certificate issuer) {
    try {
      each.verify(issuer.getPublicKey());
    } catch (GeneralSecurityException notHis) {
      complain(Ailment.BROKEN_CHAIN, issuer.getSubjectX500Principal().getName());
    }
  }

  private void complain(Ailment ailment, String detail) {
    complaints.add(new Complaint(ailment, where, detail));
  }
}
