package org.fengqiao.connectors.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the tables of characters that lie beside this class; their NOTICE.md says whence they are.
 */
final class CharacterTables {

  private CharacterTables() {}

  /** The lines of a table. */
  static List<String> lines(String table) {
    try (InputStream stream = CharacterTables.class.getResourceAsStream(table);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Table " + table + " cannot be read; the jar is damaged", e);
    }
  }
}
