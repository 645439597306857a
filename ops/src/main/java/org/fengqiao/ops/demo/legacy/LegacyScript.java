package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs a legacy system's table definitions from the class path. */
final class LegacyScript {

  private LegacyScript() {}

  static void run(DataSource database, String name) throws SQLException {
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
