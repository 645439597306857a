package org.fengqiao.connectors.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.fengqiao.connectors.control.EdgeStoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * How a command reaches the store of an edge: by the home of an edge that brings its database
 * along, or by the url of a database of its own, as the edge itself was told.
 */
final class StoreOptions {

  private static final String PASSWORD_VARIABLE = "HUB_STORE_PASSWORD";
  private static final String SECONDS_TO_CONNECT = "5";

  /** Something that is asked of the store. */
  @FunctionalInterface
  interface Question {
    /** Returns the exit code. */
    int ask(Connection store) throws SQLException;
  }

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

  /** The key folder of an edge that was told no other. */
  Path keys() {
    return home.resolve("keys");
  }

  /** Asks; a store that does not answer is told of, and the exit code is 1. */
  int ask(Question question) {
    String url = url();
    try (Connection connection = DriverManager.getConnection(url, account())) {
      return question.ask(connection);
    } catch (SQLException e) {
      String shown = url.replaceFirst("\\?.*", "");
      line().getErr().println(Texts.of(reason(e), shown, String.valueOf(e.getSQLState())));
      line().getErr().flush();
      return 1;
    }
  }

  private static String reason(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return switch (state) {
      case "42P01", "42703", "3F000" -> "store.older";
      default ->
          state.startsWith("08")
              ? "store.away"
              : state.startsWith("28") ? "store.denied" : "store.refuses";
    };
  }

  private String url() {
    String address = store;
    if (address != null) {
      if (address.toLowerCase(Locale.ROOT).contains("password=")) {
        throw refused("refused.store-password");
      }
      return address;
    }
    try {
      return EdgeStoreAddress.below(home).orElseThrow(() -> refused("refused.home", home));
    } catch (IOException | NumberFormatException unreadable) {
      throw refused("refused.home", home);
    }
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
      throw refused("refused.password-file", file);
    }
  }

  private ParameterException refused(String key, Object... arguments) {
    return new ParameterException(line(), Texts.of(key, arguments));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
