package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs a legacy system's table definitions from the class path. */
public final class LegacyScript {

  private LegacyScript() {}

  /**
   * Runs the definitions.
   *
   * @param database empty, with all rights; several statements must be allowed in one
   * @param name of the legacy system
   */
  public static void run(DataSource database, String name) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(read(name));
    }
  }

  private static String read(String name) {
    try (var stream = LegacyScript.class.getResourceAsStream("/legacy/" + name + ".sql")) {
      if (stream == null) {
        throw new IllegalStateException("no resource legacy/" + name + ".sql");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
