package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.BoundedXml;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells point to, in a scratch file: the distinct texts of a million
 * rows do not fit into memory. The file is encrypted with a key that nobody knows after a kill.
 */
final class SharedTexts implements AutoCloseable {

  private static final int CACHE_MEGABYTES = 16;
  private static final int KEY_BYTES = 16;
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final Path file;
  private final MVStore store;
  private final MVMap<Integer, String> texts;

  private SharedTexts() {
    try {
      this.file = Files.createTempFile("fengqiao-texts", ".scratch");
    } catch (IOException e) {
      throw new UncheckedIOException("No scratch file can be made", e);
    }
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    this.store =
        new MVStore.Builder()
            .fileName(file.toString())
            .encryptionKey(HexFormat.of().formatHex(key).toCharArray())
            .cacheSize(CACHE_MEGABYTES)
            .autoCompactFillRate(0)
            .open();
    this.texts =
        store.openMap(
            "texts",
            new MVMap.Builder<Integer, String>().valueType(StringDataType.INSTANCE).singleWriter());
  }

  /**
   * Reads all texts.
   *
   * @param part the part of the workbook that holds them; null when it has none
   */
  static SharedTexts of(@Nullable InputStream part) throws FileRefused {
    SharedTexts shared = new SharedTexts();
    try {
      if (part != null) {
        shared.read(part);
      }
      return shared;
    } catch (FileRefused | RuntimeException e) {
      shared.close();
      throw e;
    }
  }

  private void read(InputStream part) throws FileRefused {
    int number = 0;
    BoundedXml xml = XlsxBook.xml(part);
    try (xml) {
      while (xml.hasNext()) {
        xml.next();
        if (xml.begins("si")) {
          texts.append(number++, text(xml, "si"));
          xml.rowEnds();
        }
      }
    } catch (XMLStreamException e) {
      throw XlsxBook.refusal(xml);
    }
  }

  /**
   * The text of an element with runs; the signs that say how it is read are left out. Of a text
   * that is longer than a cell's may be, one letter more is kept.
   */
  static String text(BoundedXml xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean phonetic = false;
    while (!xml.ends(element)) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        phonetic |= xml.name().equals("rPh");
        inText = xml.name().equals("t") && !phonetic;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        phonetic &= !xml.name().equals("rPh");
        inText = false;
      } else if (inText && text.length() <= XlsxLimits.LONGEST_CELL && xml.at().hasText()) {
        text.append(xml.at().getText());
      }
    }
    text.setLength(Math.min(text.length(), XlsxLimits.LONGEST_CELL + 1));
    return unescaped(text);
  }

  /** A workbook writes what XML cannot hold as _x000D_. */
  private static String unescaped(CharSequence text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(found.group(1), 16))));
  }

  /** A text by its number; null when the workbook has none of that number. */
  @Nullable String get(int number) {
    return texts.get(number);
  }

  @Override
  public void close() {
    store.closeImmediately();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The scratch file cannot be removed", e);
    }
  }
}
