package org.fengqiao.routes.border.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fengqiao.routes.border.SignerDesk;
import org.fengqiao.routes.platform.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets the key sign that was made for it. */
@Command(
    name = "use-signer",
    mixinStandardHelpOptions = true,
    resourceBundle = BorderCommands.USAGE)
final class UseSignerCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final KeyFolder keys = new KeyFolder();

  @Override
  public Integer call() {
    return keys.sign(store, this::use);
  }

  private int use(SignerDesk desk) throws IOException {
    if (!desk.hasNext()) {
      return store.refuse(Texts.of("signer.none"));
    }
    desk.useNext();
    return store.print(Texts.of("signer.used"));
  }
}
