package org.fengqiao.routes.linkage.command;

import java.util.concurrent.Callable;
import org.fengqiao.routes.linkage.Grounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Withdraws a ruling; it stays in the history. */
@Command(name = "withdraw", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class WithdrawCommand implements Callable<Integer> {

  @Mixin private final HubOptions hub = new HubOptions();
  @Mixin private final GroundsOptions grounds = new GroundsOptions();

  @Parameters(arity = "1", descriptionKey = "ruling")
  private long ruling;

  @Override
  public Integer call() {
    Grounds given = grounds.grounds(null);
    return hub.ask(
        rulings ->
            rulings.withdraw(ruling, given)
                ? hub.print(Texts.of("withdrawn", String.valueOf(ruling)))
                : hub.refuse(Texts.of("refused.ruling", String.valueOf(ruling))));
  }
}
