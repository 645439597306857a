package org.fengqiao.routes.border.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.fengqiao.routes.border.Alert;
import org.fengqiao.routes.border.AlertBook;
import org.fengqiao.routes.border.EvidenceOffice;
import org.fengqiao.routes.border.evidence.EvidencePack;
import org.fengqiao.routes.platform.StoreOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what this hub can show of an alert into a file. */
@Command(name = "evidence", mixinStandardHelpOptions = true, resourceBundle = BorderCommands.USAGE)
final class EvidenceCommand implements Callable<Integer> {

  private static final Pattern DISPUTE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final KeyFolder keys = new KeyFolder();

  @Parameters(index = "0", arity = "1", paramLabel = "ALERT", descriptionKey = "alert")
  private String alert = "";

  @Option(names = "--to", paramLabel = "FILE", descriptionKey = "to", required = true)
  private Path file = Path.of("");

  @Override
  public Integer call() {
    return store.ask(this::export);
  }

  private int export(DataSource source) {
    JdbcClient database = JdbcClient.create(source);
    Optional<Alert> found = find(new AlertBook(database));
    if (found.isEmpty()) {
      return store.refuse(Texts.of("refused.alert", alert));
    }
    Path folder = keys.below(store);
    EvidenceOffice office;
    try {
      office = new EvidenceOffice(database, folder);
    } catch (IllegalStateException noKeys) {
      return store.refuse(Texts.of("refused.keys", folder));
    }
    EvidencePack pack = office.pack(found.get());
    try {
      Files.write(file, pack.zip());
    } catch (IOException unwritable) {
      return store.refuse(Texts.of("refused.file", file));
    }
    return store.print(Texts.of("exported", found.get().alertId(), file, pack.coreHash()));
  }

  private Optional<Alert> find(AlertBook book) {
    return DISPUTE.matcher(alert).matches() ? book.ofDispute(alert) : book.find(alert);
  }
}
