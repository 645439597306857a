package org.fengqiao.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The demo as a user starts it: a process in a process group of its own, as a terminal gives it.
 */
final class DemoProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private DemoProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  static DemoProcess start(Path folder, String... options) throws IOException {
    // Whoever runs the tests may ignore SIGINT, and children would inherit that.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "org.fengqiao.ops.demo.Demo",
            "--data",
            folder.toString()));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    // Short lives gain nothing from the optimising compiler; the hubs inherit this.
    builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    return new DemoProcess(builder.start());
  }

  private void read() {
    process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add);
  }

  /** Waits for a line; fails at once when the demo ends before it. */
  void awaitLine(String part) {
    await(part).atMost(PATIENCE).until(() -> says(part) || !process.isAlive());
    assertThat(lines).as(this::output).anyMatch(line -> line.contains(part));
  }

  boolean says(String part) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }

  String output() {
    return String.join("\n", lines);
  }

  /** Ctrl-C on a terminal: every process of the group gets the signal. */
  int pressControlC() throws Exception {
    return signal("-" + process.pid());
  }

  /** The signal to the demo alone, as a supervisor sends it. */
  int interrupt() throws Exception {
    return signal(Long.toString(process.pid()));
  }

  private int signal(String target) throws Exception {
    new ProcessBuilder("kill", "-INT", "--", target).start().waitFor();
    int status = process.waitFor();
    reader.join();
    return status;
  }

  /** Processes that work for the demo in the folder, its own included. */
  static List<String> runningIn(Path folder) {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(command -> command.contains(folder.toString()))
        .toList();
  }

  @Override
  public void close() throws Exception {
    if (process.isAlive()) {
      process.toHandle().destroy(); // Process.destroy would also close the output
      process.waitFor();
    }
  }
}
