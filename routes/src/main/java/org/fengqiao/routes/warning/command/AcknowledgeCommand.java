package org.fengqiao.routes.warning.command;

import java.util.concurrent.Callable;
import org.fengqiao.routes.warning.life.Warnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says that a warning was seen. */
@Command(
    name = "acknowledge",
    mixinStandardHelpOptions = true,
    resourceBundle = WarningCommands.USAGE)
final class AcknowledgeCommand implements Callable<Integer> {

  @Mixin private final WarningDesk desk = new WarningDesk();

  @Override
  public Integer call() {
    return desk.change(Warnings::acknowledge);
  }
}
