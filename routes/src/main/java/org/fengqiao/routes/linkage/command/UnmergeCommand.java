package org.fengqiao.routes.linkage.command;

import java.util.concurrent.Callable;
import org.fengqiao.routes.linkage.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes a dispute apart, so that two of its records are of two. */
@Command(name = "unmerge", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class UnmergeCommand implements Callable<Integer> {

  @Mixin private final RulingDesk desk = new RulingDesk();

  @Override
  public Integer call() {
    return desk.rule(Verdict.CANNOT_LINK);
  }
}
