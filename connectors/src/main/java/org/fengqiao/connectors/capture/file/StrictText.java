package org.fengqiao.connectors.capture.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.BoundedXml;

/** Reads files in exactly the encoding that the feed file declares; never guesses or replaces. */
final class StrictText implements BoundedXml.Text {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LETTER = 4;
  private static final char LAST_ASCII = 0x7f;
  // Text of another encoding is hardly ever also valid UTF-8 over so many letters.
  private static final int UTF8_LETTERS_THAT_CONVINCE = 20;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final PieceLimit bytes;
  private final BufferedReader reader;

  private StrictText(PieceLimit bytes, Charset charset) {
    this.bytes = bytes;
    this.reader = reader(bytes, charset);
  }

  /** Reads the file once to its end, so that a wrong encoding is known before a row is taken. */
  static void check(Path file, Charset charset) throws IOException, FileRefused {
    if (!charset.equals(StandardCharsets.UTF_8) && isEvidentlyUtf8(file)) {
      throw new FileRefused("F102", charset.name());
    }
    if (isOfTheOtherByteOrder(file, charset) || !decodes(file, charset)) {
      throw new FileRefused("F101", charset.name());
    }
  }

  /** Opens the file behind its byte order mark; malformed bytes end the reading. */
  static StrictText open(Path file, Charset charset) throws IOException {
    StrictText text = new StrictText(new PieceLimit(Files.newInputStream(file)), charset);
    text.reader.mark(1);
    if (text.reader.read() != BYTE_ORDER_MARK) {
      text.reader.reset();
    }
    return text;
  }

  /** Bytes that say their encoding themselves, with the bounds of a text. */
  static StrictText ofBytes(InputStream bytes) {
    return new StrictText(new PieceLimit(bytes), StandardCharsets.UTF_8);
  }

  /** The text; reading fails when one row is larger than {@link PieceLimit#LARGEST_ROW}. */
  BufferedReader reader() {
    return reader;
  }

  /** The text as XML. */
  BoundedXml xml() throws XMLStreamException {
    return BoundedXml.of(this, reader);
  }

  /** The bytes below the text as XML that says its encoding itself. */
  BoundedXml xmlOfItsOwnEncoding() throws XMLStreamException {
    return BoundedXml.of(this, bytes);
  }

  @Override
  public void rowEnds() {
    bytes.rowEnds();
  }

  @Override
  public boolean isRowTooLarge() {
    return bytes.isExceeded();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private static BufferedReader reader(InputStream bytes, Charset charset) {
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        BUFFER);
  }

  /** A file that was cut off within its last character is in the right encoding all the same. */
  private static boolean decodes(Path file, Charset charset) throws IOException {
    long size = Files.size(file);
    for (int cut = 0; cut < LONGEST_LETTER && cut <= size; cut++) {
      try (Reader reader = reader(new TailCut(Files.newInputStream(file), size - cut), charset)) {
        readToTheEnd(reader);
        return true;
      } catch (CharacterCodingException e) {
        // Looked at again without its last byte.
      }
    }
    return false;
  }

  /**
   * Valid UTF-8 that reads as nothing but Chinese, however short: bytes of another encoding hardly
   * ever make Chinese letters by chance, and taken for that encoding they would become rubbish that
   * nobody refuses. Of other letters it takes more to convince.
   */
  private static boolean isEvidentlyUtf8(Path file) throws IOException {
    long letters = 0;
    boolean chinese = true;
    try (Reader reader = reader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      char[] buffer = new char[BUFFER];
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        for (int place = 0; place < count; place++) {
          if (buffer[place] > LAST_ASCII) {
            letters++;
            chinese &= isChinese(buffer[place]);
          }
        }
      }
    } catch (CharacterCodingException e) {
      return false;
    }
    return chinese ? letters > 0 : letters >= UTF8_LETTERS_THAT_CONVINCE;
  }

  /** Chinese letters, their punctuation, full-width forms, and the byte order mark. */
  private static boolean isChinese(char letter) {
    return Character.isIdeographic(letter)
        || letter >= '\u3000' && letter <= '\u303f'
        || letter >= '\uff00' && letter <= '\uffef'
        || letter == '\ufeff';
  }

  /**
   * Text of two-byte letters that is read in the wrong order of bytes is valid, and rubbish. Every
   * format begins with letters or signs of ASCII or with the mark, so the first two tell.
   */
  private static boolean isOfTheOtherByteOrder(Path file, Charset charset) throws IOException {
    if (!charset.name().startsWith("UTF-16")) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] first = bytes.readNBytes(4);
      int high = charset.equals(StandardCharsets.UTF_16LE) ? 1 : 0;
      // Two letters, for one Chinese letter in 256 looks like one of ASCII in the other order.
      return first.length == 4
          && first[1 - high] == 0
          && first[3 - high] == 0
          && first[high] != 0
          && first[2 + high] != 0;
    }
  }

  private static void readToTheEnd(Reader reader) throws IOException {
    char[] buffer = new char[BUFFER];
    while (reader.read(buffer) >= 0) {
      // Only whether it can be read matters.
    }
  }
}
