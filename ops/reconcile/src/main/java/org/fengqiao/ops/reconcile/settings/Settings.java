package org.fengqiao.ops.reconcile.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings file. It has the shape of an edge's, so that one file can serve both: {@code
 * hub.database} is the hub's database, {@code hub.edge.connections} are the departments' systems.
 *
 * @param texts every setting by its dotted name
 * @param secrets folder in which passwords stand in files that are named like the setting; null for
 *     none
 */
public record Settings(Map<String, String> texts, @Nullable Path secrets) {

  private static final String CONNECTIONS = "hub.edge.connections.";
  private static final String DATABASE = "hub.database";

  /** Copies the map. */
  public Settings {
    texts = Map.copyOf(texts);
  }

  /**
   * Reads the file.
   *
   * @throws SettingsException when it cannot be read
   */
  public static Settings read(Path file, @Nullable Path secrets) {
    return new Settings(YamlTree.flat(YamlTree.read(file)), secrets);
  }

  /** The hub's database; empty when the file names none. */
  public Optional<Login> hub() {
    return login(DATABASE);
  }

  /** The system that the feed files call by this name; empty when the file does not know it. */
  public Optional<Login> connection(String name) {
    return login(CONNECTIONS + name);
  }

  private Optional<Login> login(String path) {
    String url = texts.getOrDefault(path + ".url", "");
    return url.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Login(url, texts.getOrDefault(path + ".user", ""), password(path + ".password")));
  }

  private String password(String name) {
    String written = texts.get(name);
    if (written != null || secrets == null) {
      return written == null ? "" : written;
    }
    Path file = secrets.resolve(name.replace('.', '/'));
    return Files.exists(file) ? read(file) : "";
  }

  /**
   * The password that a file holds, without the line's end.
   *
   * @throws SettingsException when the file cannot be read
   */
  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new SettingsException(
          "%s 无法读取 / cannot be read (%s)".formatted(file, e.getClass().getSimpleName()));
    }
  }
}
