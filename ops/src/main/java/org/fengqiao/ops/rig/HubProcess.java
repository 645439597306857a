package org.fengqiao.ops.rig;

import java.io.BufferedReader;
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
import org.jspecify.annotations.Nullable;

/**
 * One run of the application as a process of its own, on this process's class path. Its output goes
 * to a log file; the line that starts with READY says that it is up.
 */
public final class HubProcess implements AutoCloseable {

  /** The main class. */
  public static final String APPLICATION = "org.fengqiao.routes.HubApplication";

  private final String name;
  private final Process process;
  private final long startedAt = System.nanoTime();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Thread reader;
  private volatile long readyNanos;

  private HubProcess(String name, Process process, Path log, Consumer<Duration> onReady) {
    this.name = name;
    this.process = process;
    this.reader =
        Thread.ofPlatform().daemon().name(name + "-output").start(() -> read(log, onReady));
  }

  /**
   * Starts the application.
   *
   * @param name names the log file
   * @param folder where the log file lies
   * @param jvm options of the virtual machine, for example its heap
   * @param properties the application's settings
   * @param onReady told how long the start took, when the process says that it is up
   */
  public static HubProcess start(
      String name,
      Path folder,
      List<String> jvm,
      Map<String, String> properties,
      Consumer<Duration> onReady) {
    return start(name, folder, List.of(), jvm, properties, onReady);
  }

  /**
   * Starts the application.
   *
   * @param name names the log file
   * @param folder where the log file lies
   * @param prefix what stands before the command, for example to run it in a name space
   * @param jvm options of the virtual machine, for example its heap
   * @param properties the application's settings
   * @param onReady told how long the start took, when the process says that it is up
   */
  public static HubProcess start(
      String name,
      Path folder,
      List<String> prefix,
      List<String> jvm,
      Map<String, String> properties,
      Consumer<Duration> onReady) {
    try {
      Files.createDirectories(folder);
      ProcessBuilder command = command(jvm, properties);
      command.command().addAll(0, prefix);
      Process process = command.start();
      // A run that is cut short leaves nothing behind.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new HubProcess(name, process, folder.resolve(name + ".log"), onReady);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /** The command that runs the application with these settings. */
  public static ProcessBuilder command(List<String> jvm, Map<String, String> settings) {
    return JavaCommand.of(
        APPLICATION,
        jvm,
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toList());
  }

  /**
   * Waits until the process says that it is up.
   *
   * @return how long the start took
   * @throws IllegalStateException when it ended or did not get there in time; names its log
   */
  public Duration awaitReady(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.await(100, TimeUnit.MILLISECONDS)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            name + (process.isAlive() ? " is not up after " + limit : " ended") + "; see its log");
      }
    }
    return Duration.ofNanos(readyNanos);
  }

  /** Ends the process at once, as a power cut would: no shutdown hook runs (SIGKILL). */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Waits for the end of the process. */
  public int awaitEnd() throws InterruptedException {
    int status = process.waitFor();
    reader.join();
    return status;
  }

  /** Whether the process runs and has said that it is up. */
  boolean isUp() {
    return process.isAlive() && ready.getCount() == 0;
  }

  /** Whether the process still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The operating system's number of the process. */
  public long pid() {
    return process.pid();
  }

  /** Asks the process to end, and forces it when it does not within ten seconds. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void read(Path log, Consumer<Duration> onReady) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Writer writer =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write("---- " + name + " starts as process " + process.pid() + "\n");
      for (@Nullable String line = next(lines); line != null; line = next(lines)) {
        writer.write(line + "\n");
        writer.flush();
        if (ready.getCount() > 0 && line.startsWith("READY")) {
          readyNanos = System.nanoTime() - startedAt;
          ready.countDown();
          onReady.accept(Duration.ofNanos(readyNanos));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the log of " + name + " cannot be written", e);
    }
  }

  /** The next line; null also when the process was killed, which closes its output anywhere. */
  private static @Nullable String next(BufferedReader lines) {
    try {
      return lines.readLine();
    } catch (IOException e) {
      return null;
    }
  }
}
