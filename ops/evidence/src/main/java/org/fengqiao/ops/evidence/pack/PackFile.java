package org.fengqiao.ops.evidence.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Opens a pack. Nothing in it is compressed, so nothing in it can grow; nothing of it is written to
 * the disk, so no name in it can lead anywhere; and the container is to the last byte the one that
 * its files make, so nothing can hide between them.
 */
public final class PackFile {

  private static final long LONGEST_BYTES = 64L << 20;
  private static final int MOST_FILES = 10_000;
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,3}");
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackFile() {}

  /**
   * Opens the file.
   *
   * @throws PackRefusedException when it is no pack
   * @throws IOException when it cannot be read
   */
  public static Pack open(Path file) throws IOException {
    if (Files.size(file) > LONGEST_BYTES) {
      throw refused("large");
    }
    return open(Files.readAllBytes(file));
  }

  /**
   * Opens the bytes of a file.
   *
   * @throws PackRefusedException when they are no pack
   */
  public static Pack open(byte[] bytes) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.US_ASCII)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        take(entry, zip, files);
      }
    } catch (IOException | IllegalArgumentException notOne) {
      throw refused("damaged");
    }
    if (files.isEmpty()) {
      throw refused("damaged");
    }
    if (!Arrays.equals(bytes, container(files))) {
      throw refused("container");
    }
    return new Pack(files);
  }

  private static void take(ZipEntry entry, ZipInputStream zip, SortedMap<String, byte[]> files)
      throws IOException {
    String name = entry.getName();
    if (!NAME.matcher(name).matches()) {
      throw refused("name", name.replaceAll("\\P{Print}", "?"));
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw refused("compressed", name);
    }
    if (files.size() == MOST_FILES) {
      throw refused("many", MOST_FILES);
    }
    if (files.put(name, zip.readAllBytes()) != null) {
      throw refused("twice", name);
    }
  }

  private static byte[] container(SortedMap<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.US_ASCII)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(file.getValue());
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a container is written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static PackRefusedException refused(String why, Object... arguments) {
    return new PackRefusedException(Texts.of("refused." + why, arguments));
  }
}
