package org.fengqiao.routes.warehouse.command;

import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warehouse.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes a reader, who cannot log in any more. */
@Command(name = "remove", mixinStandardHelpOptions = true, resourceBundle = WarehouseCommands.USAGE)
final class RemoveReaderCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(arity = "1", paramLabel = "NAME", descriptionKey = "reader-name")
  private String name = "";

  @Override
  public Integer call() {
    return store.ask(this::remove);
  }

  private int remove(DataSource database) {
    return new Readers(database).remove(name)
        ? store.print(Texts.of("reader.removed", name))
        : store.refuse(Texts.of("refused.no-reader", name));
  }
}
