package org.fengqiao.routes.warning.command;

import java.util.concurrent.Callable;
import org.fengqiao.routes.warning.life.Disposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a warning with a code. */
@Command(name = "dispose", mixinStandardHelpOptions = true, resourceBundle = WarningCommands.USAGE)
final class DisposeCommand implements Callable<Integer> {

  @Mixin private final WarningDesk desk = new WarningDesk();

  @Option(names = "--code", required = true, descriptionKey = "code")
  private Disposal code = Disposal.USUAL;

  @Override
  public Integer call() {
    return desk.change((warnings, warning, account) -> warnings.dispose(warning, code, account));
  }
}
