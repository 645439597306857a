package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fengqiao.routes.border.evidence.EvidencePack;

/** Does what the README of a pack says, with a shell and openssl alone. */
final class PackReadme {

  private PackReadme() {}

  /**
   * Follows it to the end.
   *
   * @param certificate the line of certificates.csv whose file is taken, as a pattern
   * @param reading what the reader makes of a command
   * @return all that was said
   */
  static String follow(
      EvidencePack pack, Path folder, String certificate, UnaryOperator<String> reading)
      throws Exception {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/openssl"))).as("openssl is there").isTrue();
    unpack(pack, folder);
    String file =
        Files.readAllLines(folder.resolve("own/certificates.csv")).stream()
            .filter(line -> line.matches(certificate))
            .findFirst()
            .orElseThrow()
            .split(",", -1)[0];
    List<String> commands =
        Files.readAllLines(folder.resolve("README.txt")).stream()
            .filter(line -> line.matches("  {4}\\S.*"))
            .map(line -> line.strip().replace("own/certificates/FILE.pem", file))
            .map(reading)
            .toList();
    assertThat(commands).hasSize(7);
    StringBuilder said = new StringBuilder();
    for (String command : commands) {
      said.append(shell(folder, command));
    }
    return said.toString();
  }

  private static void unpack(EvidencePack pack, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack.zip()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, zip.readAllBytes());
      }
    }
  }

  private static String shell(Path where, String command) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + "\n" + said).isZero();
    return said;
  }
}
