package org.fengqiao.routes.border.doctor;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.border.PartnerState;

/** Looks at one certificate and those that vouch for it. */
final class CertificateExamination {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int P256_BITS = 256;
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";

  private final String where;
  private final Instant now;
  private final List<Complaint> complaints = new ArrayList<>();

  private CertificateExamination(String where, Instant now) {
    this.where = where;
    this.now = now;
  }

  static List<Complaint> of(List<X509Certificate> chain, String where, Instant now) {
    CertificateExamination examination = new CertificateExamination(where, now);
    X509Certificate leaf = chain.getFirst();
    examination.key(leaf);
    examination.use(leaf);
    chain.forEach(examination::time);
    for (int i = 1; i < chain.size(); i++) {
      examination.link(chain.get(i - 1), chain.get(i));
    }
    return examination.complaints;
  }

  private void key(X509Certificate leaf) {
    boolean p256 =
        leaf.getPublicKey() instanceof ECPublicKey key
            && key.getParams().getCurve().getField().getFieldSize() == P256_BITS;
    if (!p256) {
      complain(Ailment.NOT_P256, leaf.getPublicKey().getAlgorithm());
    }
  }

  private void use(X509Certificate leaf) {
    if (leaf.getKeyUsage() != null && !leaf.getKeyUsage()[0]) {
      complain(Ailment.MAY_NOT_SIGN, "");
    }
    try {
      List<String> extended = leaf.getExtendedKeyUsage();
      if (extended != null && !extended.containsAll(List.of(SERVER, CLIENT))) {
        complain(Ailment.MAY_NOT_CONNECT, "");
      }
    } catch (CertificateParsingException unreadable) {
      complain(Ailment.MAY_NOT_CONNECT, "");
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
