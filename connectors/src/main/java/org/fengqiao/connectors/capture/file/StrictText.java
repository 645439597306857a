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
  // Text of another Chinese encoding is hardly ever also valid UTF-8 over so many characters.
  private static final int UTF8_LETTERS_THAT_CONVINCE = 20;

  private StrictText() {}

  /** Reads the file once to its end, so that a wrong encoding is known before a row is taken. */
  static void check(Path file, Charset charset) throws IOException, FileRefused {
    if (!charset.equals(StandardCharsets.UTF_8) && isEvidentlyUtf8(file)) {
      throw new FileRefused(
          "F102",
          "the file is written in UTF-8, the feed file says "
              + charset.name()
              + ". Write it in that encoding and drop it again, or correct the encoding in the feed"
              + " file");
    }
    if (!decodes(file, charset)) {
      throw new FileRefused(
          "F101",
          "the file is not written in "
              + charset.name()
              + ". Write it in that encoding and drop it again, or correct the encoding in the feed"
              + " file");
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
        lettersBeyondAscii(reader, Long.MAX_VALUE);
        return true;
      } catch (CharacterCodingException e) {
        // Looked at again without its last byte.
      }
    }
    return false;
  }

  private static boolean isEvidentlyUtf8(Path file) throws IOException {
    try (Reader reader = open(file, StandardCharsets.UTF_8)) {
      return lettersBeyondAscii(reader, UTF8_LETTERS_THAT_CONVINCE) >= UTF8_LETTERS_THAT_CONVINCE;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static long lettersBeyondAscii(Reader reader, long enough) throws IOException {
    char[] buffer = new char[BUFFER];
    long letters = 0;
    for (int count = reader.read(buffer);
        count >= 0 && letters < enough;
        count = reader.read(buffer)) {
      for (int place = 0; place < count; place++) {
        if (buffer[place] > 0x7f) {
          letters++;
        }
      }
    }
    return letters;
  }
}
