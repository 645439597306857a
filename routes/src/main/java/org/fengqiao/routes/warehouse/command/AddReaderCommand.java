package org.fengqiao.routes.warehouse.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.platform.StoredPassword;
import org.fengqiao.routes.warehouse.Reader;
import org.fengqiao.routes.warehouse.Readers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a reader, and says its password once. */
@Command(name = "add", mixinStandardHelpOptions = true, resourceBundle = WarehouseCommands.USAGE)
final class AddReaderCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(arity = "1", paramLabel = "NAME", descriptionKey = "reader-name")
  private String name = "";

  @Option(names = "--department", descriptionKey = "reader-department")
  private @Nullable String department;

  @Option(names = "--division", descriptionKey = "reader-division")
  private @Nullable String division;

  @Option(names = "--password-file", descriptionKey = "reader-password-file")
  private @Nullable Path passwordFile;

  @Override
  public Integer call() {
    Path file = passwordFile;
    if (file == null) {
      return store.ask(database -> add(database, StoredPassword.generate(), "reader.generated"));
    }
    try {
      String password = Files.readString(file).strip();
      return password.isEmpty()
          ? store.refuse(Texts.of("refused.password", file))
          : store.ask(database -> add(database, password, "reader.added"));
    } catch (IOException unreadable) {
      return store.refuse(Texts.of("refused.password", file));
    }
  }

  private int add(DataSource database, String password, String said) {
    return switch (new Readers(database).add(new Reader(name, department, division), password)) {
      case ADDED -> store.print(Texts.of(said, name, password));
      case NAME_TAKEN -> store.refuse(Texts.of("refused.name-taken", name));
      case NAME_REFUSED -> store.refuse(Texts.of("refused.name", name));
      case UNKNOWN_CODE -> store.refuse(Texts.of("refused.code"));
    };
  }
}
