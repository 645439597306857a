package org.fengqiao.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanaryScannerTest {

  private static final int NOISE = 4096;

  private final Random random = new Random(1);
  private final List<Canary> canaries =
      Stream.of(
              Canary.ofName("欧阳䶮懿"),
              Canary.ofName("诸 葛懿"),
              Canary.ofIdentifier("31011819650101123X"),
              Canary.ofPhone("15491234567"))
          .flatMap(each -> each)
          .toList();

  @Test
  void everySpellingInEveryCharsetIsFoundInTheMidstOfNoise() {
    CanaryScanner scanner = new CanaryScanner(canaries.stream());

    for (Canary canary : canaries) {
      var sightings = scanner.scan("noise", planted(canary));

      assertThat(sightings)
          .as(canary.toString())
          .anyMatch(
              sighting ->
                  sighting.offset() == NOISE && sighting.canary().text().equals(canary.text()));
    }
  }

  @Test
  void aValueAtTheVeryBeginningAndAtTheVeryEndIsFound() {
    Canary canary = canaries.getFirst();
    CanaryScanner scanner = new CanaryScanner(Stream.of(canary));
    byte[] bytes = canary.bytes();

    assertThat(scanner.scan("alone", bytes)).hasSize(1);
    assertThat(scanner.scan("after noise", concat(new byte[NOISE], bytes))).hasSize(1);
  }

  @Test
  void noiseAloneShowsNothing() {
    byte[] noise = new byte[1 << 24];
    random.nextBytes(noise);

    assertThat(new CanaryScanner(canaries.stream()).scan("noise", noise)).isEmpty();
  }

  @Test
  void aFileOfAFolderIsNamedAndAnExceptedFolderIsNotOpened(@TempDir Path folder) throws Exception {
    Path file = Files.createDirectories(folder.resolve("base")).resolve("1259");
    Path program = Files.createDirectories(folder.resolve("programs")).resolve("postgres");
    Files.write(file, planted(canaries.getFirst()));
    Files.write(program, planted(canaries.getFirst()));

    var sightings = new CanaryScanner(canaries.stream()).scanFiles(folder, "programs");

    assertThat(sightings).extracting(CanaryScanner.Sighting::where).containsOnly(file.toString());
  }

  private byte[] planted(Canary canary) {
    byte[] noise = new byte[NOISE];
    random.nextBytes(noise);
    return concat(noise, canary.bytes(), noise);
  }

  private static byte[] concat(byte[]... pieces) {
    var out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }
}
