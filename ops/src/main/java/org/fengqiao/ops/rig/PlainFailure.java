package org.fengqiao.ops.rig;

import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * How a command ends that cannot go on: a refusal is told in its own words and those of its causes;
 * only what nobody foresaw comes with a trace.
 */
public final class PlainFailure implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (failure instanceof IllegalStateException || failure instanceof IllegalArgumentException) {
      for (Throwable each = failure; each != null; each = each.getCause()) {
        err.println(Objects.requireNonNullElse(each.getMessage(), each.getClass().getName()));
      }
    } else {
      failure.printStackTrace(err);
    }
    err.flush();
    return ExitCode.SOFTWARE;
  }
}
