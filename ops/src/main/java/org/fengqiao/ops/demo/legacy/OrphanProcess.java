package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a server that an earlier, killed run left behind, by the process id in its own file. */
public final class OrphanProcess {

  private OrphanProcess() {}

  /**
   * Ends the process whose id stands in the file's first line, when it still runs the program.
   *
   * @param idFile file with a process id; nothing happens when it is missing or unreadable
   * @param program part of the program's path, so that a process that inherited the id is spared
   * @throws IOException when the file cannot be read
   */
  public static void end(Path idFile, String program) throws IOException {
    if (!Files.exists(idFile)) {
      return;
    }
    var id = Files.readAllLines(idFile).stream().findFirst().map(String::strip).orElse("");
    if (!id.matches("\\d{1,9}")) {
      return;
    }
    var orphan =
        ProcessHandle.of(Long.parseLong(id))
            .filter(process -> process.info().commandLine().orElse("").contains(program));
    if (orphan.isPresent()) {
      orphan.get().destroy();
      try {
        orphan.get().onExit().orTimeout(20, TimeUnit.SECONDS).join();
      } catch (CompletionException late) {
        if (!(late.getCause() instanceof TimeoutException)) {
          throw late;
        }
        orphan.get().destroyForcibly();
        orphan.get().onExit().join();
      }
    }
    Files.deleteIfExists(idFile);
  }
}
