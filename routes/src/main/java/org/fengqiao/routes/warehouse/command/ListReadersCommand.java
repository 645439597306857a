package org.fengqiao.routes.warehouse.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warehouse.Reader;
import org.fengqiao.routes.warehouse.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who reads what. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = WarehouseCommands.USAGE)
final class ListReadersCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return store.ask(this::list);
  }

  private int list(DataSource database) {
    List<Reader> all = new Readers(database).all();
    return store.print(
        all.isEmpty()
            ? Texts.of("readers.none")
            : all.stream()
                .map(ListReadersCommand::text)
                .collect(Collectors.joining(System.lineSeparator())));
  }

  private static String text(Reader reader) {
    return Texts.of(
        reader.hasRecords() ? "reader.records" : "reader.published",
        reader.name(),
        Objects.requireNonNullElse(reader.department(), "*"),
        Objects.requireNonNullElse(reader.division(), "*"));
  }
}
