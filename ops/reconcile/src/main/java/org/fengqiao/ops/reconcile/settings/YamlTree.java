package org.fengqiao.ops.reconcile.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads YAML in which every scalar is a text, as feed files and settings mean it. */
public final class YamlTree {

  private static final int LARGEST = 1 << 20;

  private YamlTree() {}

  /**
   * The file's outermost table.
   *
   * @throws SettingsException when the file cannot be read as one
   */
  public static Map<?, ?> read(Path file) {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(LARGEST)
            .build();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Object read = new Load(settings).loadFromReader(reader);
      return read instanceof Map<?, ?> table ? table : Map.of();
    } catch (IOException | YamlEngineException e) {
      throw new SettingsException(
          "%s 无法读取 / cannot be read (%s)".formatted(file, e.getClass().getSimpleName()));
    }
  }

  /** Every text of a tree by its path, the steps joined by dots, however the file nests them. */
  static Map<String, String> flat(Map<?, ?> tree) {
    Map<String, String> flat = new LinkedHashMap<>();
    tree.forEach((key, value) -> flatten(String.valueOf(key), value, flat));
    return flat;
  }

  private static void flatten(String path, @Nullable Object value, Map<String, String> into) {
    if (value instanceof Map<?, ?> table) {
      table.forEach((key, inner) -> flatten(path + "." + key, inner, into));
    } else if (value instanceof String text) {
      into.put(path, text);
    }
  }
}
