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

/** Reads files in exactly the encoding that the feed file declares; never guesses or replaces. */
final class StrictText {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LETTER = 4;
  private static final char LAST_ASCII = 0x7f;
  // Text of another encoding is hardly ever also valid UTF-8 over so many letters.
  private static final int UTF8_LETTERS_THAT_CONVINCE = 20;

  private StrictText() {}

  /** Reads the file once to its end, so that a wrong encoding is known before a row is taken. */
  static void check(Path file, Charset charset) throws IOException, FileRefused {
    if (!charset.equals(StandardCharsets.UTF_8) && isEvidentlyUtf8(file)) {
      throw new FileRefused("F102", charset.name());
    }
    if (!decodes(file, charset)) {
      throw new FileRefused("F101", charset.name());
    }
  }

  /** Opens the file; malformed bytes end the reading. */
  static BufferedReader open(Path file, Charset charset) throws IOException {
    return reader(Files.newInputStream(file), charset);
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
    try (Reader reader = open(file, StandardCharsets.UTF_8)) {
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

  private static void readToTheEnd(Reader reader) throws IOException {
    char[] buffer = new char[BUFFER];
    while (reader.read(buffer) >= 0) {
      // Only whether it can be read matters.
    }
  }
}
