package org.fengqiao.routes.platform;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** A command of the hub as a process of its own. */
public final class CommandProcess {

  private CommandProcess() {}

  /** Runs a command, which speaks UTF-8 on any machine, and ends the process with its exit code. */
  public static void run(CommandLine line, String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(line.setOut(out).setErr(err).execute(arguments));
  }
}
