package org.fengqiao.ops.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.ops.evidence.pack.Pack;
import org.fengqiao.ops.evidence.pack.PackFile;

/** The packs that come with the specification, and what a forger makes of them. */
final class ExamplePacks {

  private static final Path FOLDER = Path.of("..", "..", "routes", "docs", "border", "evidence");

  private ExamplePacks() {}

  static Path file(String province) {
    return FOLDER.resolve(province + ".zip");
  }

  static byte[] bytes(String province) throws IOException {
    return Files.readAllBytes(file(province));
  }

  /** The files of a pack, which the caller may change. */
  static SortedMap<String, byte[]> files(String province) throws IOException {
    Pack pack = PackFile.open(file(province));
    SortedMap<String, byte[]> files = new TreeMap<>();
    pack.names().forEach(name -> files.put(name, pack.file(name)));
    return files;
  }

  /** A file of the pack, to be changed. */
  static byte[] content(SortedMap<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name)).clone();
  }

  /** Changes a text in a file. */
  static void edit(SortedMap<String, byte[]> files, String name, String pattern, String to) {
    String before = new String(content(files, name), StandardCharsets.UTF_8);
    String after = before.replaceFirst(pattern, to);
    if (after.equals(before)) {
      throw new IllegalArgumentException(name + " does not say " + pattern);
    }
    files.put(name, after.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the list that fits the files; whoever has not the key cannot sign it. */
  static void list(SortedMap<String, byte[]> files) {
    String sums =
        files.entrySet().stream()
            .filter(file -> !file.getKey().startsWith("SHA256SUMS"))
            .map(file -> Pack.sha256(file.getValue()) + "  " + file.getKey() + "\n")
            .collect(Collectors.joining());
    files.put("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
  }

  /** A container as the specification asks for it. */
  static byte[] container(SortedMap<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.US_ASCII)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(file.getValue());
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
