package org.fengqiao.ops.rig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command of a process that runs on this process's virtual machine and class path. */
public final class JavaCommand {

  private JavaCommand() {}

  /**
   * Puts the command together; what the process writes, errors too, is read from its output.
   *
   * @param main class whose main method is run
   * @param jvm options of the virtual machine, for example its heap
   * @param arguments what the main method is given
   */
  public static ProcessBuilder of(String main, List<String> jvm, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            // Or else the classes of a path's first use bring about a collection of the whole heap.
            "-XX:MetaspaceSize=512m",
            "-XX:ReservedCodeCacheSize=768m",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            main));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Not on the command line, which must stay short enough for the system to tell what runs.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder;
  }
}
