package org.fengqiao.routes.border;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the verifier of evidence packs as those run it who have nothing of the hub but its jar. */
public final class StandAloneVerifier {

  private static final Path JAR =
      Path.of("..", "ops", "evidence", "target", "fengqiao-evidence.jar");

  /** What it said. */
  public record Answer(int exitCode, String text) {}

  private StandAloneVerifier() {}

  /** Runs {@code evidence} with the given arguments. */
  public static Answer run(Object... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString()));
    for (Object each : arguments) {
      command.add(each.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}
