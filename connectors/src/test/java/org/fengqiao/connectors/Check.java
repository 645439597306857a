package org.fengqiao.connectors;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * One run of the command {@code check}.
 *
 * @param exitCode what the shell would see
 * @param output what it printed for its findings
 * @param complaint what it printed when it could not start
 */
record Check(int exitCode, String output, String complaint) {

  static Check run(String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter complaint = new StringWriter();
    int exitCode =
        new CommandLine(new CheckCommand())
            .setOut(new PrintWriter(output))
            .setErr(new PrintWriter(complaint))
            .execute(arguments);
    return new Check(exitCode, output.toString(), complaint.toString());
  }
}
