package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of an office in JavaScript; a test that finds no node is reported as skipped.
 */
final class NodeProgram {

  private static final Path OFFICE = Path.of("docs", "border");
  private static final Path INSTALLED = Path.of("target", "border-office");

  /** What it said, both streams together. */
  record Answer(int exitCode, String text) {}

  private NodeProgram() {}

  /** The folder of the office's programs as they come. */
  static Path office() {
    assumeThat(succeeds(Path.of("."), "node", "--version")).as("node is installed here").isTrue();
    return OFFICE;
  }

  /** The same with the library for AMQP beside them, as its lock file pins it. */
  static Path officeWithAmqp() throws IOException {
    office();
    Files.createDirectories(INSTALLED);
    for (String file :
        List.of("office.mjs", "amqp-office.mjs", "package.json", "package-lock.json")) {
      Files.copy(
          OFFICE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    boolean installed =
        Files.exists(INSTALLED.resolve("node_modules/rhea/package.json"))
            || succeeds(
                INSTALLED,
                "npm",
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--fetch-retries=1",
                "--fetch-retry-mintimeout=2000");
    assumeThat(installed).as("npm can install the library rhea here").isTrue();
    return INSTALLED;
  }

  /** Runs a program with what it is to read. */
  static Answer run(Path program, byte[] input, Object... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", program.toString()));
    for (Object each : arguments) {
      command.add(each.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().write(input);
    process.getOutputStream().close();
    CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS).execute(process::destroyForcibly);
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Answer(process.exitValue(), said);
  }

  private static boolean succeeds(Path where, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(where.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(60, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
