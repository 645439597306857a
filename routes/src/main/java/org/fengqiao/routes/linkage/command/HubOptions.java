package org.fengqiao.routes.linkage.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.LinkageModels;
import org.fengqiao.routes.linkage.Rulings;
import org.fengqiao.routes.linkage.review.ReviewReports;
import org.fengqiao.routes.linkage.review.Reviews;
import org.fengqiao.routes.platform.HubAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command reaches the database of a hub. */
final class HubOptions {

  private static final String PASSWORD_VARIABLE = "HUB_STORE_PASSWORD";
  private static final String SECONDS_TO_CONNECT = "5";

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--home", descriptionKey = "home", defaultValue = "data/shanghai")
  private Path home = Path.of("");

  @Option(names = "--store", descriptionKey = "store")
  private @Nullable String store;

  @Option(names = "--store-user", descriptionKey = "store-user", defaultValue = "")
  private String user = "";

  @Option(names = "--store-password-file", descriptionKey = "store-password-file")
  private @Nullable Path passwordFile;

  /** Asks the hub's rulings; a database that does not answer is told of, and the exit code is 1. */
  int ask(ToIntFunction<Rulings> question) {
    return askDatabase(database -> question.applyAsInt(new Rulings(database, Clock.systemUTC())));
  }

  /** Asks the hub's models, likewise. */
  int askModels(ToIntFunction<LinkageModels> question) {
    return askDatabase(database -> question.applyAsInt(new LinkageModels(database)));
  }

  /** Asks the desk at which pairs are reviewed, likewise. */
  int askReviews(ToIntFunction<Reviews> question) {
    return askDatabase(database -> question.applyAsInt(new Reviews(database, Clock.systemUTC())));
  }

  /** Asks what reviews tell of the hub's links, likewise. */
  int askReports(ToIntFunction<ReviewReports> question) {
    return askDatabase(database -> question.applyAsInt(new ReviewReports(database)));
  }

  /** Asks the hub's database, likewise. */
  int askDatabase(ToIntFunction<DataSource> question) {
    String url = url();
    try {
      return question.applyAsInt(new DriverManagerDataSource(url, account()));
    } catch (DataAccessException | CannotCreateTransactionException e) {
      // The driver's own words may quote values of a row.
      return refuse(Texts.of("store.away", url.replaceFirst("\\?.*", "")));
    }
  }

  /** Says why not; the exit code is 1. */
  int refuse(String text) {
    line().getErr().println(text);
    line().getErr().flush();
    return 1;
  }

  /** Says what is so; the exit code is 0. */
  int print(String text) {
    line().getOut().println(text);
    line().getOut().flush();
    return 0;
  }

  private String url() {
    String address = store;
    if (address != null) {
      if (address.toLowerCase(Locale.ROOT).contains("password=")) {
        throw new ParameterException(line(), Texts.of("refused.store-password"));
      }
      return address;
    }
    try {
      return HubAddress.below(home).orElseThrow(this::noHome);
    } catch (IOException | NumberFormatException unreadable) {
      throw noHome();
    }
  }

  private ParameterException noHome() {
    return new ParameterException(line(), Texts.of("refused.home", home));
  }

  private Properties account() {
    Properties account = new Properties();
    account.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    account.setProperty("ApplicationName", "fengqiao-hub-command");
    if (!user.isEmpty()) {
      account.setProperty("user", user);
    }
    String password = password();
    if (!password.isEmpty()) {
      account.setProperty("password", password);
    }
    return account;
  }

  private String password() {
    Path file = passwordFile;
    if (file == null) {
      return Objects.requireNonNullElse(System.getenv(PASSWORD_VARIABLE), "");
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new ParameterException(line(), Texts.of("refused.password-file", file));
    }
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
