package org.fengqiao.connectors.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables of the demo's legacy systems, empty, without the accounts that a server shares. */
public final class LegacyTables {

  private static final Path SCRIPTS = Path.of("..", "ops", "src", "main", "resources", "legacy");

  private LegacyTables() {}

  /** Makes the tables of one system, for example {@code justice}. */
  public static void create(TestDatabase database, String system) {
    String script;
    try {
      script = Files.readString(SCRIPTS.resolve(system + ".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String bare = script.replaceAll("--[^\n]*", "");
    for (String statement : bare.split(";", -1)) {
      String sql = statement.strip();
      if (!sql.isEmpty() && !sql.matches("(?si)(create (role|user|publication)|grant)\\b.*")) {
        database.run(sql);
      }
    }
  }
}
