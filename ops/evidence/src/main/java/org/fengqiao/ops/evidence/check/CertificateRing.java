package org.fengqiao.ops.evidence.check;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengqiao.ops.evidence.pack.Pack;
import org.fengqiao.ops.evidence.pack.PackTable;

/** The certificates in a pack, each looked at, and which of them made a signature. */
final class CertificateRing {

  private static final int LONGEST_BYTES = 65_536;

  private final List<HeldCertificate> held = new ArrayList<>();
  private final SortedSet<String> files = new TreeSet<>();

  private CertificateRing() {}

  static CertificateRing of(Pack pack, Findings findings) {
    CertificateRing ring = new CertificateRing();
    PackTable table =
        PackTable.of(
            pack,
            "own/certificates.csv",
            "file",
            "province",
            "sha256",
            "pinned_at",
            "withdrawn_at");
    for (Map<String, String> row : table.rows()) {
      String file = PackTable.cell(row, "file");
      ring.files.add(file);
      ring.read(pack.file(file), file, findings)
          .ifPresent(
              leaf -> {
                String sha256 = fingerprint(leaf);
                if (!sha256.equals(PackTable.cell(row, "sha256"))) {
                  findings.fault("certificate.other", file);
                }
                ring.held.add(
                    new HeldCertificate(
                        PackTable.cell(row, "province"),
                        sha256,
                        leaf,
                        table.momentOrNull(row, "withdrawn_at")));
              });
    }
    return ring;
  }

  private Optional<X509Certificate> read(byte[] pem, String file, Findings findings) {
    try {
      if (pem.length > LONGEST_BYTES) {
        throw new CertificateException("too long");
      }
      List<X509Certificate> chain = CertificateReader.read(new ByteArrayInputStream(pem));
      if (SignatureRule.of(chain.getFirst().getPublicKey()).isEmpty()
          || !maySign(chain.getFirst())) {
        findings.fault("certificate.use", file);
      }
      for (int i = 1; i < chain.size(); i++) {
        chain.get(i - 1).verify(chain.get(i).getPublicKey());
      }
      return Optional.of(chain.getFirst());
    } catch (GeneralSecurityException | RuntimeException none) {
      findings.fault("certificate.form", file);
      return Optional.empty();
    }
  }

  private static boolean maySign(X509Certificate certificate) {
    return certificate.getKeyUsage() == null || certificate.getKeyUsage()[0];
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return Pack.sha256(certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException("it was read from its own encoding", e);
    }
  }

  /** Names of the files that hold them. */
  SortedSet<String> files() {
    return files;
  }

  /** The certificate of the province by which the content is signed. */
  Optional<HeldCertificate> signer(String province, byte[] content, byte[] signature) {
    return held.stream()
        .filter(each -> each.province().equals(province))
        .filter(each -> SignatureRule.holds(each.certificate().getPublicKey(), content, signature))
        .findFirst();
  }
}
