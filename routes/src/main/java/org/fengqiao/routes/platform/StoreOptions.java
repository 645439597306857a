package org.fengqiao.routes.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
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

/** How a command reaches the database of a hub, and how it answers. */
public final class StoreOptions {

  private static final String PASSWORD_VARIABLE = "HUB_STORE_PASSWORD";
  private static final String SECONDS_TO_CONNECT = "5";
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.routes.platform.store", Locale.ROOT);

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      description = "枢纽的目录,缺省为 ${DEFAULT-VALUE}。 The hub's home, ${DEFAULT-VALUE} by default.",
      defaultValue = "data/shanghai")
  private Path home = Path.of("");

  @Option(names = "--store", description = "枢纽自有数据库的 JDBC 地址。 JDBC url of the hub's own database.")
  private @Nullable String store;

  @Option(
      names = "--store-user",
      description = "该数据库的用户。 The user of that database.",
      defaultValue = "")
  private String user = "";

  @Option(
      names = "--store-password-file",
      description =
          "存放其密码的文件;缺省取环境变量 HUB_STORE_PASSWORD。"
              + " A file that holds its password; the variable HUB_STORE_PASSWORD by default.")
  private @Nullable Path passwordFile;

  /** The hub's home. */
  public Path home() {
    return home;
  }

  /** Asks the hub's database; one that does not answer is told of, and the exit code is 1. */
  public int ask(ToIntFunction<DataSource> question) {
    String url = url();
    try {
      return question.applyAsInt(new DriverManagerDataSource(url, account()));
    } catch (DataAccessException | CannotCreateTransactionException e) {
      // The driver's own words may quote values of a row.
      return refuse(text("away", url.replaceFirst("\\?.*", "")));
    }
  }

  /** Says why not; the exit code is 1. */
  public int refuse(String text) {
    line().getErr().println(text);
    line().getErr().flush();
    return 1;
  }

  /** Says what is so; the exit code is 0. */
  public int print(String text) {
    line().getOut().println(text);
    line().getOut().flush();
    return 0;
  }

  private String url() {
    String address = store;
    if (address != null) {
      if (address.toLowerCase(Locale.ROOT).contains("password=")) {
        throw new ParameterException(line(), text("password"));
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
    return new ParameterException(line(), text("home", home));
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
      throw new ParameterException(line(), text("password-file", file));
    }
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private static String text(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}
