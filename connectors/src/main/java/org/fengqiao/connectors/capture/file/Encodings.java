package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tries which encodings a file can be read in, from its first byte to its last. */
public final class Encodings {

  private static final List<Charset> TRIED =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);
  private static final int BYTES_OF_A_MARK = 2;

  private Encodings() {}

  /**
   * What came of trying one encoding.
   *
   * @param charset the encoding
   * @param fits whether every byte of the file is text in it
   */
  public record Tried(Charset charset, boolean fits) {}

  /**
   * Tries them all. UTF-16 fits only a file that says so with its first two bytes, for nearly every
   * file of even length could be read in it.
   */
  public static List<Tried> of(Path file) throws IOException {
    List<Tried> tried = new ArrayList<>();
    for (Charset charset : TRIED) {
      tried.add(new Tried(charset, fits(file, charset)));
    }
    return tried;
  }

  private static boolean fits(Path file, Charset charset) throws IOException {
    if (charset.name().startsWith("UTF-16") && !hasMark(file, charset)) {
      return false;
    }
    try {
      StrictText.check(file, charset);
      return !hasMark(file, StandardCharsets.UTF_16LE) && !hasMark(file, StandardCharsets.UTF_16BE)
          || charset.name().startsWith("UTF-16");
    } catch (FileRefused refused) {
      return false;
    }
  }

  private static boolean hasMark(Path file, Charset charset) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] first = bytes.readNBytes(BYTES_OF_A_MARK);
      byte[] mark = "\uFEFF".getBytes(charset);
      return Arrays.equals(first, mark);
    }
  }
}
