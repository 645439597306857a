package org.fengqiao.connectors.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * How a command reaches a source. A password never stands on the command line, where every user of
 * the machine can read it.
 */
final class ConnectionOptions {

  private static final String PASSWORD_VARIABLE = "HUB_PASSWORD";

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--url", descriptionKey = "url")
  private @Nullable String url;

  @Option(names = "--user", descriptionKey = "user", defaultValue = "")
  private String user = "";

  @Option(names = "--password-file", descriptionKey = "password-file")
  private @Nullable Path passwordFile;

  @Option(names = "--authorities", descriptionKey = "authorities")
  private @Nullable Path authorities;

  @Option(names = "--drivers", descriptionKey = "drivers")
  private @Nullable Path drivers;

  /** The drivers that ship with the edge, and those of the folder that was named. */
  JdbcDrivers drivers() {
    Path folder = drivers;
    if (folder == null) {
      return JdbcDrivers.shipped();
    }
    if (!Files.isDirectory(folder)) {
      throw refused("refused.drivers", folder);
    }
    return JdbcDrivers.in(folder);
  }

  /** Whether a source was named. */
  boolean isNamed() {
    return url != null;
  }

  /** The account; the given one when none was named. */
  String userOr(String usual) {
    return user.isEmpty() ? usual : user;
  }

  /** The settings; refuses a password file that cannot be read, and a url with a password. */
  ConnectionSettings settings() {
    String address = url;
    if (address == null) {
      throw refused("refused.url");
    }
    if (address.toLowerCase(Locale.ROOT).contains("password=")) {
      throw refused("refused.password");
    }
    return new ConnectionSettings(address, user, password(), authorities);
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
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), Texts.of(key, arguments));
  }
}
