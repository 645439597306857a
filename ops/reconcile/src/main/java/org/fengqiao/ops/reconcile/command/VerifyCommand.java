package org.fengqiao.ops.reconcile.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.ops.reconcile.report.ReportFile;
import org.fengqiao.ops.reconcile.settings.KeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the seal of a report. Exit code 0 when it holds. */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = Reconcile.USAGE)
final class VerifyCommand implements Callable<Integer> {

  @Parameters(arity = "1", descriptionKey = "verify-report")
  private Path report = Path.of("");

  @Option(names = "--key", descriptionKey = "verify-key")
  private @Nullable Path key;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ReportFile.Check check = ReportFile.check(report, KeyFile.read(key));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(check.text());
    out.flush();
    return check.holds() ? 0 : 1;
  }
}
