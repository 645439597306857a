package org.fengqiao.connectors.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.file.Encodings;
import org.fengqiao.connectors.capture.file.Encodings.Tried;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a sample file: the one that was asked for, else the only one that fits. Of
 * several that fit none is guessed, unless the file has nothing but ASCII, which reads alike in
 * all.
 *
 * @param charset null when someone must choose
 * @param lines what was tried, for the reader of the drafted file
 */
record SampleCharset(@Nullable Charset charset, List<String> lines) {

  SampleCharset {
    lines = List.copyOf(lines);
  }

  /** That of a workbook, which says itself how it is written. */
  static SampleCharset ofWorkbook() {
    return new SampleCharset(StandardCharsets.UTF_8, List.of());
  }

  static SampleCharset of(Path file, @Nullable Charset asked) throws IOException {
    List<Tried> tried = Encodings.of(file);
    List<Charset> fitting = tried.stream().filter(Tried::fits).map(Tried::charset).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        Texts.of(
            "charset.tried",
            tried.stream()
                .map(one -> one.charset().name() + (one.fits() ? " ✓" : " ✗"))
                .collect(Collectors.joining(", "))));
    if (asked != null) {
      lines.add(Texts.of("charset.asked", asked.name()));
      return new SampleCharset(asked, lines);
    }
    if (fitting.size() == 1) {
      return new SampleCharset(fitting.getFirst(), lines);
    }
    if (fitting.contains(StandardCharsets.UTF_8) && isAscii(file)) {
      lines.add(Texts.of("charset.ascii"));
      return new SampleCharset(StandardCharsets.UTF_8, lines);
    }
    return new SampleCharset(null, lines);
  }

  private static boolean isAscii(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      byte[] some = new byte[1 << 16];
      for (int count = bytes.read(some); count >= 0; count = bytes.read(some)) {
        for (int place = 0; place < count; place++) {
          if (some[place] < 0) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
