package org.fengqiao.ops.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.ops.evidence.pack.PackFile;
import org.fengqiao.ops.evidence.pack.PackRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is not to the last byte a pack is refused before anything in it is looked at. */
class HostileContainerTest {

  @Test
  void anyByteChangedAnywhereInTheFileIsRefused() throws IOException {
    byte[] pack = ExamplePacks.bytes("310000");

    for (int i = 0; i < pack.length; i++) {
      byte[] changed = pack.clone();
      changed[i] ^= (byte) (1 + i % 255);

      assertThatThrownBy(() -> PackFile.open(changed))
          .as("byte %d", i)
          .isInstanceOf(PackRefusedException.class);
    }
  }

  @Test
  void aFileThatWasCutOffOrGrewIsRefused() throws IOException {
    byte[] pack = ExamplePacks.bytes("310000");

    for (int length = 0; length < pack.length; length += 101) {
      byte[] cut = Arrays.copyOf(pack, length);
      assertThatThrownBy(() -> PackFile.open(cut)).isInstanceOf(PackRefusedException.class);
    }
    assertRefused(Arrays.copyOf(pack, pack.length + 1), "附加内容");
    byte[] before = new byte[pack.length + 1];
    System.arraycopy(pack, 0, before, 1, pack.length);
    assertRefused(before, "ZIP");
  }

  @Test
  void aBombIsRefusedUnopened() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("core/thread.csv"));
      byte[] mebibyte = new byte[1 << 20];
      for (int i = 0; i < 256; i++) {
        zip.write(mebibyte);
      }
    }

    assertRefused(bytes.toByteArray(), "core/thread.csv 是压缩的");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../core/alert.csv",
        "/etc/passwd",
        "core/../../alert.csv",
        "core\\alert.csv",
        "C:/alert.csv",
        "core//alert.csv",
        "core/",
        ".hidden",
        "a b"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(name, new byte[] {1});

    assertRefused(ExamplePacks.container(files), "不允许");
  }

  @Test
  void aFileThatIsThereTwiceIsRefused() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("core/alert.csv", new byte[] {1});
    files.put("core/alert.csw", new byte[] {2});
    String twice =
        new String(ExamplePacks.container(files), StandardCharsets.ISO_8859_1)
            .replace("alert.csw", "alert.csv");

    assertRefused(twice.getBytes(StandardCharsets.ISO_8859_1), "出现两次");
  }

  private static void assertRefused(byte[] bytes, String why) {
    assertThatThrownBy(() -> PackFile.open(bytes))
        .isInstanceOf(PackRefusedException.class)
        .satisfies(refused -> assertThat(refused.getMessage()).contains(why));
  }
}
