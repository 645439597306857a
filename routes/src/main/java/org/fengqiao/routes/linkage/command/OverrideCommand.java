package org.fengqiao.routes.linkage.command;

import java.util.concurrent.Callable;
import org.fengqiao.routes.linkage.Verdict;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rules that two records must be, or cannot be, one dispute. */
@Command(name = "override", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class OverrideCommand implements Callable<Integer> {

  @Mixin private final RulingDesk desk = new RulingDesk();

  @ArgGroup(multiplicity = "1")
  private final Choice choice = new Choice();

  private static final class Choice {
    @Option(names = "--must-link", descriptionKey = "must-link", required = true)
    private boolean must;

    @Option(names = "--cannot-link", descriptionKey = "cannot-link", required = true)
    private boolean cannot;
  }

  @Override
  public Integer call() {
    return desk.rule(choice.must ? Verdict.MUST_LINK : Verdict.CANNOT_LINK);
  }
}
