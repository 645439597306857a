package org.fengqiao.connectors.capture.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.fengqiao.connectors.capture.Problems;

/**
 * Unpacks a workbook once to nowhere, before anything of it is held in memory: what it says of its
 * sizes can be a lie.
 */
final class XlsxParts {

  private static final int BUFFER = 1 << 16;

  private final XlsxLimits limits;
  private long unpacked;

  private XlsxParts(XlsxLimits limits) {
    this.limits = limits;
  }

  /** Refuses what is no workbook, is damaged, or unpacks to more than the limits allow. */
  static void check(Path file, XlsxLimits limits) throws IOException, FileRefused {
    if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
      throw new FileRefused("F109");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      new XlsxParts(limits).check(zip);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new FileRefused("F108");
    }
  }

  private void check(ZipFile zip) throws IOException, FileRefused {
    if (zip.size() > limits.parts()) {
      throw new FileRefused("F110", Problems.part("F110.parts", limits.parts()));
    }
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      // Of two files of one name, one reader takes the first and another the last.
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw new FileRefused("F108");
      }
      try (InputStream bytes = zip.getInputStream(entry)) {
        measure(bytes, entry);
      } catch (IOException e) {
        // The folder was readable a moment ago: what cannot be unpacked is damaged.
        throw new FileRefused("F108");
      }
    }
  }

  private void measure(InputStream bytes, ZipEntry entry) throws IOException, FileRefused {
    byte[] buffer = new byte[BUFFER];
    long packed = Math.max(1, entry.getCompressedSize());
    long size = 0;
    for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
      size += count;
      unpacked += count;
      if (unpacked > limits.unpacked()) {
        throw new FileRefused("F110", Problems.part("F110.size", limits.unpacked() >> 20));
      }
      if (size > limits.unsuspicious() && size > packed * limits.ratio()) {
        throw new FileRefused("F110", Problems.part("F110.ratio", limits.ratio()));
      }
      if (size > limits.head() && isHead(entry.getName().toLowerCase(Locale.ROOT))) {
        throw new FileRefused("F110", Problems.part("F110.head", limits.head() >> 20));
      }
    }
  }

  /** Files that the reader holds in memory whole, to find the others by them. */
  private static boolean isHead(String name) {
    return name.equals("[content_types].xml") || name.endsWith(".rels");
  }
}
