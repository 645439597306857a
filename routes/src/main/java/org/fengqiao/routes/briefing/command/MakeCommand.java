package org.fengqiao.routes.briefing.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.fengqiao.routes.briefing.folder.BriefingFolder;
import org.fengqiao.routes.briefing.folder.BriefingManifest;
import org.fengqiao.routes.briefing.folder.KeyFiles;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.published.PublishedMonths;
import org.fengqiao.routes.briefing.task.TaskFile;
import org.fengqiao.routes.platform.StoreOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the briefing of a released month. */
@Command(name = "make", mixinStandardHelpOptions = true, resourceBundle = BriefingCommands.USAGE)
final class MakeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(arity = "1", paramLabel = "yyyy-MM", descriptionKey = "month")
  private YearMonth month = YearMonth.of(1, 1);

  @Option(names = "--revision", paramLabel = "N", descriptionKey = "revision")
  private @Nullable Integer revision;

  @Option(names = "--to", required = true, paramLabel = "FOLDER", descriptionKey = "to")
  private Path folder = Path.of("");

  @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "key-file")
  private Path key = Path.of("");

  @Option(names = "--tasks", paramLabel = "FILE", descriptionKey = "tasks")
  private @Nullable Path tasks;

  @Option(names = "--purpose", descriptionKey = "purpose", defaultValue = "")
  private String purpose = "";

  @Option(names = "--as", descriptionKey = "as", defaultValue = "${sys:user.name}")
  private String author = "";

  @Override
  public Integer call() {
    if (author.isBlank() || purpose.isBlank()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.of("refused.purpose"));
    }
    if (Files.exists(folder)) {
      return store.refuse(Texts.of("refused.folder", folder));
    }
    PrivateKey signing;
    try {
      signing = KeyFiles.readPrivate(key);
    } catch (IOException e) {
      return store.refuse(Texts.of("refused.key", key));
    }
    byte[] given;
    try {
      given = given();
    } catch (IOException e) {
      return store.refuse(Texts.of("refused.tasks-file", String.valueOf(tasks)));
    } catch (IllegalArgumentException e) {
      return store.refuse(
          Texts.of("refused.task", String.valueOf(tasks), String.valueOf(e.getMessage())));
    }
    return store.ask(database -> make(database, signing, given));
  }

  private byte[] given() throws IOException {
    Path file = tasks;
    if (file == null) {
      return new byte[0];
    }
    if (Files.size(file) > TaskFile.LARGEST) {
      throw new IOException("too large");
    }
    byte[] content = Files.readAllBytes(file);
    TaskFile.read(content);
    return content;
  }

  private int make(DataSource database, PrivateKey signing, byte[] given) {
    Optional<PublishedMonth> published = new PublishedMonths(database).read(month, revision);
    if (published.isEmpty()) {
      return store.refuse(Texts.of("refused.release", month.toString()));
    }
    try {
      BriefingManifest manifest =
          new BriefingFolder(database, Clock.systemUTC(), signing)
              .write(folder, published.get(), given, author.strip(), purpose.strip());
      return store.print(
          Texts.of(
              "made",
              manifest.period(),
              manifest.release(),
              manifest.files().size(),
              folder.toString()));
    } catch (IOException e) {
      return store.refuse(Texts.of("refused.write", folder, e.getClass().getSimpleName()));
    }
  }
}
