package org.fengqiao.ops.rig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a process that runs on this process's virtual machine and class path. */
public final class JavaCommand {

  private JavaCommand() {}

  /**
   * Puts the command line together.
   *
   * @param main class whose main method is run
   * @param jvm options of the virtual machine, for example its heap
   * @param arguments what the main method is given
   */
  public static List<String> of(String main, List<String> jvm, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            main));
    command.addAll(arguments);
    return command;
  }
}
