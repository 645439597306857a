package org.fengqiao.ops.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fengqiao.ops.demo.legacy.OrphanProcess;
import org.fengqiao.ops.rig.HubProcess;

/**
 * A hub as a process of its own. Unlike the drill's processes it is asked to end, never killed
 * without need, and whatever it leaves behind is ended after it.
 */
final class HubChild implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 40;

  private final String name;
  private final Path home;
  private final Path log;
  private final Process process;
  private final CountDownLatch ready = new CountDownLatch(1);

  private HubChild(String name, Path home, Path log, Process process) {
    this.name = name;
    this.home = home;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a hub, after ending one that an earlier, killed demo left behind in the same home.
   *
   * @param name names the log file
   * @param home the hub's home
   * @param logs folder of log files
   * @param heapMegabytes most memory that it may use
   * @param settings the hub's settings
   * @param errors told of each line of the log that reports an error
   */
  static HubChild start(
      String name,
      Path home,
      Path logs,
      long heapMegabytes,
      Map<String, String> settings,
      Consumer<String> errors)
      throws IOException {
    Files.createDirectories(home);
    Files.createDirectories(logs);
    OrphanProcess.end(home.resolve("hub.pid"), HubProcess.APPLICATION);
    List<String> jvm = List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseParallelGC");
    Process process = HubProcess.command(jvm, settings).start();
    Files.writeString(home.resolve("hub.pid"), Long.toString(process.pid()));
    HubChild child = new HubChild(name, home, logs.resolve(name + ".log"), process);
    Thread.ofPlatform().daemon().name(name + "-output").start(() -> child.read(errors));
    return child;
  }

  private void read(Consumer<String> errors) {
    try (var lines = process.inputReader(StandardCharsets.UTF_8);
        Writer writer =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        writer.write(line + "\n");
        writer.flush();
        if (line.startsWith("READY")) {
          ready.countDown();
        } else if (line.contains(" ERROR ")) {
          errors.accept(line);
        }
      }
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException("the log of " + name + " cannot be written", e);
      }
    }
  }

  /** Waits until the hub says that it is up; says where to read when it does not. */
  void awaitReady(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.await(200, TimeUnit.MILLISECONDS)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("枢纽未能启动 / " + name + " did not start; read " + log);
      }
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Path log() {
    return log;
  }

  @Override
  public void close() throws IOException {
    process.toHandle().destroy(); // Process.destroy would also close the log's stream
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(home.resolve("hub.pid"));
    OrphanProcess.end(home.resolve("postgres/data/postmaster.pid"), "postgres");
  }
}
