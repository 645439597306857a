package org.fengqiao.ops.rig;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of a database server, killed as by a power cut and started again as they were. */
public final class DatabaseProcess {

  private static final long SECONDS_TO_START = 120;
  private static final Duration LONGEST_DEATH = Duration.ofSeconds(30);

  private final Path folder;

  /**
   * Finds a server.
   *
   * @param folder where its data lies
   */
  public DatabaseProcess(Path folder) {
    this.folder = folder;
  }

  /** Ends the server and all its sessions at once (SIGKILL); what they had not synced is gone. */
  public void kill() throws InterruptedException {
    ProcessHandle server = ProcessHandle.of(number()).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    // The next server takes no folder whose memory a process still holds. Nobody may be there to
    // take a dead process's last word, and then it counts as alive for ever.
    long end = System.nanoTime() + LONGEST_DEATH.toNanos();
    while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /**
   * Starts the killed server with the options that it had, and waits until it takes sessions. A
   * session that began as the server died holds the old server's memory until it notices that it is
   * alone, so a start that is refused is tried again for a while.
   *
   * @param log file for what it tells; added to
   * @throws IllegalStateException when it does not start
   */
  public void restart(File log) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_DEATH.toNanos();
    while (!starts(log)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("PostgreSQL did not start again; see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private boolean starts(File log) throws InterruptedException {
    try {
      Process start =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
              .start();
      return start.waitFor(SECONDS_TO_START, TimeUnit.SECONDS) && start.exitValue() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the server of " + folder, e);
    }
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    // PostgreSQL refuses to be root, and is not within a name space of its own.
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(
            program().resolveSibling("pg_ctl").toString(),
            "-D",
            folder.toString(),
            "-t",
            Long.toString(SECONDS_TO_START),
            "-w",
            "restart"));
    return command;
  }

  /** The server's program: the first word of what it remembers of its start. */
  private Path program() throws IOException {
    String options = Files.readString(folder.resolve("postmaster.opts"));
    return Path.of(options.substring(0, options.indexOf(' ')));
  }

  private long number() {
    try (Stream<String> lines = Files.lines(folder.resolve("postmaster.pid"))) {
      return Long.parseLong(lines.findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException("no server runs in " + folder, e);
    }
  }
}
