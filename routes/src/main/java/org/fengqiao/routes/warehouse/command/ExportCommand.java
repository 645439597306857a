package org.fengqiao.routes.warehouse.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warehouse.export.Export;
import org.fengqiao.routes.warehouse.export.ExportFormat;
import org.fengqiao.routes.warehouse.export.ExportManifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes what is published into a folder of files. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = WarehouseCommands.USAGE)
final class ExportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--to", required = true, paramLabel = "FOLDER", descriptionKey = "to")
  private Path folder = Path.of("");

  @Option(names = "--purpose", descriptionKey = "purpose", defaultValue = "")
  private String purpose = "";

  @Option(names = "--as", descriptionKey = "as", defaultValue = "${sys:user.name}")
  private String author = "";

  @Option(names = "--format", split = ",", paramLabel = "FORMAT", descriptionKey = "format")
  private Set<ExportFormat> formats = EnumSet.allOf(ExportFormat.class);

  @Override
  public Integer call() {
    if (author.isBlank() || purpose.isBlank()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.of("refused.purpose"));
    }
    if (Files.exists(folder)) {
      return store.refuse(Texts.of("refused.folder", folder));
    }
    return store.ask(this::export);
  }

  private int export(DataSource database) {
    try {
      ExportManifest manifest =
          new Export(database, Clock.systemUTC())
              .write(folder, EnumSet.copyOf(formats), author.strip(), purpose.strip());
      return store.print(
          Texts.of("exported", manifest.files().size(), manifest.rows(), folder.toString()));
    } catch (IOException e) {
      return store.refuse(Texts.of("refused.write", folder, e.getClass().getSimpleName()));
    } catch (SQLException e) {
      // The driver's own words may quote values of a row.
      return store.refuse(
          Texts.of("refused.read", Objects.requireNonNullElse(e.getSQLState(), "-")));
    }
  }
}
