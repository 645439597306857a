package org.fengqiao.routes.border.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A signed evidence pack. The same evidence gives the same bytes: names in order, nothing
 * compressed, no clock of the day in it.
 */
public final class EvidencePack {

  private static final String SUMS = "SHA256SUMS";
  private static final String SIGNATURE = SUMS + ".sig";
  private static final String CORE = "core/";
  // The first moment that a ZIP can tell, in whatever zone.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SortedMap<String, byte[]> files;
  private final String coreHash;

  private EvidencePack(SortedMap<String, byte[]> files, String coreHash) {
    this.files = files;
    this.coreHash = coreHash;
  }

  /**
   * Lists and signs the files.
   *
   * @param content the files by name, which is ASCII
   * @param signing makes the exporter's signature
   */
  static EvidencePack sealed(Map<String, byte[]> content, UnaryOperator<byte[]> signing) {
    SortedMap<String, byte[]> files = new TreeMap<>(content);
    byte[] sums = sums(files).getBytes(UTF_8);
    files.put(SUMS, sums);
    files.put(SIGNATURE, signing.apply(sums));
    return new EvidencePack(
        files,
        DigestUtils.sha256Hex(sums(files.tailMap(CORE).headMap(CORE + '\uffff')).getBytes(UTF_8)));
  }

  /** What {@code sha256sum} prints of these files. */
  private static String sums(SortedMap<String, byte[]> files) {
    return files.entrySet().stream()
        .map(file -> DigestUtils.sha256Hex(file.getValue()) + "  " + file.getKey() + "\n")
        .collect(Collectors.joining());
  }

  /**
   * SHA-256 over the sums of all that both sides have alike, in hexadecimal. Two sides that hold
   * the same statements have the same.
   */
  public String coreHash() {
    return coreHash;
  }

  /** The pack as a ZIP. */
  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.US_ASCII)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(entry(file.getKey(), file.getValue()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a pack is written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }

  @Override
  public String toString() {
    return "EvidencePack[" + files.size() + " files, core " + coreHash + "]";
  }
}
