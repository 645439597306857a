package org.fengqiao.ops.reconcile.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.ops.reconcile.report.Texts;
import org.fengqiao.ops.reconcile.settings.Databases;
import org.fengqiao.ops.reconcile.settings.Login;
import org.fengqiao.ops.reconcile.settings.Settings;
import org.fengqiao.ops.reconcile.settings.SettingsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where the hub's database and the departments' systems are. */
final class WhereOptions {

  @Option(names = "--settings", descriptionKey = "settings")
  private @Nullable Path settings;

  @Option(names = "--secrets", descriptionKey = "secrets")
  private @Nullable Path secrets;

  @Option(names = "--hub", descriptionKey = "hub")
  private @Nullable String hub;

  @Option(names = "--hub-user", descriptionKey = "hub-user", defaultValue = "")
  private String hubUser = "";

  @Option(names = "--hub-password-file", descriptionKey = "hub-password-file")
  private @Nullable Path hubPassword;

  @Option(names = "--drivers", descriptionKey = "drivers")
  private @Nullable Path drivers;

  Places places() {
    Settings read =
        settings == null ? new Settings(Map.of(), secrets) : Settings.read(settings, secrets);
    return new Places(
        read, hub(read), drivers == null ? Databases.shipped() : Databases.in(drivers));
  }

  private Login hub(Settings read) {
    if (hub == null) {
      return read.hub().orElseThrow(() -> new SettingsException(Texts.of("refused.hub")));
    }
    if (hub.toLowerCase(Locale.ROOT).contains("password=")) {
      throw new SettingsException(Texts.of("refused.password"));
    }
    return new Login(hub, hubUser, hubPassword == null ? "" : Settings.read(hubPassword));
  }
}
