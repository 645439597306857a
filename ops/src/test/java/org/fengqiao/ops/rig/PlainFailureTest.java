package org.fengqiao.ops.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A refusal is read by people. */
class PlainFailureTest {

  /** A command that cannot go on. */
  @Command(name = "failing")
  private record Failing(Exception why) implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
      throw why;
    }
  }

  @Test
  void aRefusalIsToldInItsOwnWordsAndThoseOfItsCause() {
    String told =
        told(new IllegalStateException("no room below data", new IOException("disk full")));

    assertThat(told.lines()).containsExactly("no room below data", "disk full");
  }

  @Test
  void whatNobodyForesawComesWithItsTrace() {
    assertThat(told(new NullPointerException("null"))).contains("NullPointerException", "\tat ");
  }

  private static String told(Exception why) {
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(new Failing(why))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(new PlainFailure())
            .execute();
    assertThat(exit).isEqualTo(1);
    return err.toString();
  }
}
