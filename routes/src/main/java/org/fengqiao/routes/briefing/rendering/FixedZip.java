package org.fengqiao.routes.briefing.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fengqiao.routes.briefing.model.CellText;

/**
 * Packs an Office file anew so that it holds nothing of when it was made: entries in the order of
 * their names, and one time for all of them, for the properties, and for workbooks within.
 */
final class FixedZip {

  private static final String PROPERTIES = "docProps/core.xml";

  private final Instant at;

  FixedZip(Instant at) {
    this.at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  byte[] pack(byte[] office) {
    try {
      Map<String, byte[]> entries = new TreeMap<>();
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(office))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          entries.put(entry.getName(), fixed(entry.getName(), in.readAllBytes()));
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          write(out, entry.getKey(), entry.getValue());
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // A time without a zone: the machine's own would show otherwise.
    entry.setTimeLocal(LocalDateTime.ofInstant(at, CellText.SHANGHAI));
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private byte[] fixed(String name, byte[] content) {
    if (name.endsWith(".xlsx")) {
      return pack(content);
    }
    return name.equals(PROPERTIES)
        ? new String(content, StandardCharsets.UTF_8)
            .replaceAll(
                "(<dcterms:(created|modified)[^>]*>)[^<]*",
                "$1" + DateTimeFormatter.ISO_INSTANT.format(at))
            .getBytes(StandardCharsets.UTF_8)
        : content;
  }
}
