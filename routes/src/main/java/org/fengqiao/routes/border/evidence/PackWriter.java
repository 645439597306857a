package org.fengqiao.routes.border.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Puts evidence into a pack: what both sides have alike below core/, what only one has below own/.
 */
public final class PackWriter {

  private final UnaryOperator<byte[]> signing;

  /**
   * Signs by the given way.
   *
   * @param signing makes the exporter's signature; the same for the same bytes
   */
  public PackWriter(UnaryOperator<byte[]> signing) {
    this.signing = signing;
  }

  /** The pack of the evidence. */
  public EvidencePack pack(Evidence evidence) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("README.txt", readme());
    files.put("core/alert.csv", PackTables.alert(evidence));
    files.put("core/thread.csv", PackTables.thread(evidence));
    for (Exhibit each : evidence.exhibits()) {
      files.put(each.path() + ".avro", each.bytes());
      files.put(each.path() + ".signed", each.signed());
      files.put(each.path() + ".sig", each.signature());
    }
    files.put("own/pack.csv", PackTables.pack(evidence));
    files.put("own/passages.csv", PackTables.passages(evidence));
    files.put("own/refusals.csv", PackTables.refusals(evidence));
    files.put("own/certificates.csv", PackTables.certificates(evidence));
    for (ShownCertificate each : evidence.certificates()) {
      files.put(each.path(), each.pem().getBytes(UTF_8));
    }
    return EvidencePack.sealed(files, signing);
  }

  private static byte[] readme() {
    try (InputStream text =
        Objects.requireNonNull(PackWriter.class.getResourceAsStream("README.txt"))) {
      return text.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("README.txt comes with the hub; its jar is damaged", e);
    }
  }
}
