package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text format in the encodings that departments' systems write. */
class EncodingsTest {

  private static final String MARK = "\uFEFF";
  private static final Map<FileFormat, String> TEXTS =
      Map.of(
          FileFormat.CSV, "id,name,at\n7,鄰里糾紛一二三,\n",
          FileFormat.XML,
              "<?xml version=\"1.0\"?><list><case><id>7</id><name>鄰里糾紛一二三</name></case></list>",
          FileFormat.JSONL, "{\"id\":7,\"name\":\"鄰里糾紛一二三\"}\n");

  @TempDir Path folder;

  private Path write(FileFormat format, String text, String charset) throws IOException {
    return Files.write(folder.resolve("a." + format), text.getBytes(Charset.forName(charset)));
  }

  private static Source.Folder folder(FileFormat format, String charset) {
    return ReadFiles.folder(format, Charset.forName(charset));
  }

  static Stream<Arguments> formatsAndEncodings() {
    return TEXTS.keySet().stream()
        .flatMap(
            format ->
                Stream.of(
                        List.of("GB18030", "GB18030", ""),
                        List.of("GBK", "GBK", ""),
                        List.of("GB18030", "GB18030", MARK),
                        List.of("Big5", "Big5", ""),
                        List.of("UTF-8", "UTF-8", ""),
                        List.of("UTF-8", "UTF-8", MARK),
                        List.of("UTF-16BE", "UTF-16", ""),
                        List.of("UTF-16BE", "UTF-16", MARK),
                        List.of("UTF-16LE", "UTF-16", MARK),
                        List.of("UTF-16LE", "UTF-16LE", ""),
                        List.of("UTF-16LE", "UTF-16LE", MARK),
                        List.of("UTF-16BE", "UTF-16BE", ""),
                        List.of("UTF-32BE", "UTF-32", ""),
                        List.of("x-windows-950", "MS950", ""))
                    .map(one -> Arguments.of(format, one.get(0), one.get(1), one.get(2))));
  }

  @ParameterizedTest
  @MethodSource("formatsAndEncodings")
  void readsWhatTheSenderWrote(FileFormat format, String written, String declared, String mark)
      throws Exception {
    Path file = write(format, mark + TEXTS.get(format), written);

    assertThat(ReadFiles.told(ReadFiles.all(file, folder(format, declared))))
        .containsExactly("7|鄰里糾紛一二三|");
  }

  static Stream<Arguments> formatsAndWrongEncodings() {
    return TEXTS.keySet().stream()
        .flatMap(
            format ->
                Stream.of(
                        List.of("GB18030", "UTF-8"),
                        List.of("UTF-8", "GB18030"),
                        List.of("UTF-8", "Big5"),
                        List.of("UTF-16LE", "UTF-16"),
                        List.of("UTF-16BE", "UTF-16LE"),
                        List.of("GB18030", "US-ASCII"))
                    .map(one -> Arguments.of(format, one.get(0), one.get(1))));
  }

  @ParameterizedTest
  @MethodSource("formatsAndWrongEncodings")
  void refusesTheWholeFileWhenItsBytesDoNotFit(FileFormat format, String written, String declared)
      throws Exception {
    Path file = write(format, String.valueOf(TEXTS.get(format)), written);

    assertThatThrownBy(() -> ReadFiles.all(file, folder(format, declared)))
        .isInstanceOf(FileRefused.class)
        .hasMessageMatching("(?s)F10[12] .*" + declared + ".*" + declared + ".*");
  }
}
