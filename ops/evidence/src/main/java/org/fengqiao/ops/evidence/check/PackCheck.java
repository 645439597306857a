package org.fengqiao.ops.evidence.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.ops.evidence.message.Statement;
import org.fengqiao.ops.evidence.pack.Pack;
import org.fengqiao.ops.evidence.pack.PackRefusedException;
import org.fengqiao.ops.evidence.pack.PackTable;

/** Looks at everything in a pack, without a network and without believing the side that made it. */
public final class PackCheck {

  private static final String FORMAT = "fengqiao-evidence-1";
  private static final Set<String> USUAL =
      Set.of(
          "README.txt",
          Pack.SUMS,
          Pack.SEAL,
          "core/alert.csv",
          "core/thread.csv",
          "own/pack.csv",
          "own/passages.csv",
          "own/refusals.csv",
          "own/certificates.csv");

  private final Pack pack;
  private final Set<String> trusted;
  private final Findings findings = new Findings();
  private final Map<String, String> signers = new TreeMap<>();
  private String alertId = "";
  private String exporter = "";

  private PackCheck(Pack pack, Set<String> trusted) {
    this.pack = pack;
    this.trusted = trusted;
  }

  /**
   * Checks a pack.
   *
   * @param trusted fingerprints of the certificates that the reader was handed, in hexadecimal;
   *     none to be told which are in the pack
   */
  public static CheckedPack check(Pack pack, Set<String> trusted) {
    PackCheck check = new PackCheck(pack, trusted);
    try {
      check.run();
    } catch (PackRefusedException incomplete) {
      check.findings.refused(String.valueOf(incomplete.getMessage()));
    }
    return new CheckedPack(
        pack,
        check.alertId,
        check.exporter,
        check.signers.size(),
        check.signers,
        check.findings.all());
  }

  private void run() {
    SumsCheck.check(pack, findings);
    Map<String, String> about = PackTable.facts(pack, "own/pack.csv");
    if (!PackTable.cell(about, "format").equals(FORMAT)) {
      findings.fault("format", PackTable.cell(about, "format"));
    }
    alertId = PackTable.cell(about, "alert_id");
    exporter = PackTable.cell(about, "exporter");
    CertificateRing ring = CertificateRing.of(pack, findings);
    Optional<HeldCertificate> sealer =
        ring.signer(exporter, pack.file(Pack.SUMS), pack.file(Pack.SEAL));
    if (sealer.isEmpty()) {
      findings.fault("seal", exporter);
    }
    PackTable thread =
        PackTable.of(
            pack,
            "core/thread.csv",
            "place",
            "side",
            "version",
            "type",
            "message_id",
            "province",
            "sent_at",
            "digest",
            "predecessor",
            "seen_version",
            "seen_digest",
            "no_effect");
    List<SignedStatement> signed = new MessageCheck(pack, ring, findings).check(thread, alertId);
    signed.forEach(each -> signers.put(each.statement().path(), each.by().sha256()));
    strangers(ring, thread);
    trust(sealer);
    if (signed.size() == thread.rows().size()) {
      whole(signed, thread);
    }
  }

  private void whole(List<SignedStatement> signed, PackTable thread) {
    Map<String, String> alert = PackTable.facts(pack, "core/alert.csv");
    if (!PackTable.cell(alert, "alert_id").equals(alertId)) {
      findings.fault("alert", PackTable.cell(alert, "alert_id"), alertId);
    }
    List<Statement> sender = ChainCheck.chain(signed, true);
    List<Statement> receiver = ChainCheck.chain(signed, false);
    ChainCheck.check(sender, receiver, findings);
    ChainCheck.check(receiver, sender, findings);
    CourseCheck.check(sender, receiver, thread, alert, findings);
    PassageCheck.check(
        pack, signed, exporter.equals(PackTable.cell(alert, "sender_province")), findings);
  }

  private void strangers(CertificateRing ring, PackTable thread) {
    SortedSet<String> strangers = new TreeSet<>(pack.names());
    strangers.removeAll(USUAL);
    strangers.removeAll(ring.files());
    for (Map<String, String> row : thread.rows()) {
      String path = Statement.path(PackTable.cell(row, "side"), thread.number(row, "version"));
      List.of(".avro", ".signed", ".sig").forEach(ending -> strangers.remove(path + ending));
    }
    strangers.forEach(name -> findings.fault("stranger", name));
  }

  private void trust(Optional<HeldCertificate> sealer) {
    SortedSet<String> used = new TreeSet<>(signers.values());
    sealer.ifPresent(each -> used.add(each.sha256()));
    if (trusted.isEmpty()) {
      findings.note("fingerprints", used.stream().collect(Collectors.joining(", ")));
    } else {
      used.stream()
          .filter(each -> !trusted.contains(each))
          .forEach(each -> findings.fault("untrusted", each));
    }
  }
}
