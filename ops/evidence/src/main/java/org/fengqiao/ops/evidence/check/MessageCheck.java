package org.fengqiao.ops.evidence.check;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.ops.evidence.message.Statement;
import org.fengqiao.ops.evidence.message.StatementReader;
import org.fengqiao.ops.evidence.pack.Pack;
import org.fengqiao.ops.evidence.pack.PackTable;

/**
 * Whether each message is signed by the side that it names, at a time at which the certificate was
 * valid, and is what the list of the thread says. Nothing is decoded before its signature holds.
 */
final class MessageCheck {

  private static final int LONGEST_BYTES = 16_384;
  private static final StatementReader READER = new StatementReader();

  private final Pack pack;
  private final CertificateRing ring;
  private final Findings findings;

  MessageCheck(Pack pack, CertificateRing ring, Findings findings) {
    this.pack = pack;
    this.ring = ring;
    this.findings = findings;
  }

  /** The statements whose signatures hold, in the order of the list. */
  List<SignedStatement> check(PackTable thread, String alertId) {
    List<SignedStatement> good = new ArrayList<>();
    for (Map<String, String> row : thread.rows()) {
      String path = Statement.path(PackTable.cell(row, "side"), thread.number(row, "version"));
      Optional<SignedStatement> read = signed(path, PackTable.cell(row, "province"));
      if (read.isEmpty()) {
        continue;
      }
      Statement statement = read.get().statement();
      if (!statement.alertId().equals(alertId)) {
        findings.fault("message.alert", path, statement.alertId());
      }
      if (!agrees(statement, row, path)) {
        findings.fault("message.listed", path);
      }
      if (!read.get().by().validAt(statement.sentAt())) {
        findings.fault("message.certificate", path, statement.sentAt(), read.get().by().sha256());
      }
      good.add(read.get());
    }
    return good;
  }

  private Optional<SignedStatement> signed(String path, String province) {
    byte[] bytes = pack.file(path + ".avro");
    byte[] signed = pack.file(path + ".signed");
    byte[] signature = pack.file(path + ".sig");
    if (bytes.length > LONGEST_BYTES || !Arrays.equals(bytes, joined(signed, signature))) {
      findings.fault("message.parts", path);
      return Optional.empty();
    }
    Optional<HeldCertificate> by = ring.signer(province, signed, signature);
    if (by.isEmpty()) {
      findings.fault("message.signature", path, province);
      return Optional.empty();
    }
    Optional<Statement> statement = READER.read(bytes, signed);
    if (statement.isEmpty()) {
      findings.fault("message.form", path);
    }
    return statement.map(each -> new SignedStatement(each, by.get()));
  }

  // Avro writes bytes as their number, doubled and in groups of seven bits, and then themselves.
  private static byte[] joined(byte[] signed, byte[] signature) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(signed, 0, Math.max(0, signed.length - 1));
    int left = signature.length << 1;
    while (left >= 0x80) {
      bytes.write(left & 0x7f | 0x80);
      left >>>= 7;
    }
    bytes.write(left);
    bytes.writeBytes(signature);
    // The last of the signed bytes says that the signature is empty.
    return signed.length > 0 && signed[signed.length - 1] == 0 ? bytes.toByteArray() : new byte[0];
  }

  private static boolean agrees(Statement statement, Map<String, String> row, String path) {
    return statement.path().equals(path)
        && statement.province().equals(PackTable.cell(row, "province"))
        && statement.type().equals(PackTable.cell(row, "type"))
        && statement.messageId().equals(PackTable.cell(row, "message_id"))
        && statement.sentAt().toString().equals(PackTable.cell(row, "sent_at"))
        && statement.digest().equals(PackTable.cell(row, "digest"))
        && statement.predecessor().equals(PackTable.cell(row, "predecessor"))
        && Integer.toString(statement.seen()).equals(PackTable.cell(row, "seen_version"))
        && statement.seenDigest().equals(PackTable.cell(row, "seen_digest"));
  }
}
