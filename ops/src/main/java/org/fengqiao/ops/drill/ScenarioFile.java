package org.fengqiao.ops.drill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads a scenario: one that comes with the drill, by its name, or a file of one's own. */
final class ScenarioFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A number that a file does not say is 0, which its record refuses where it must.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ScenarioFile() {}

  /**
   * Reads the scenario.
   *
   * @param name a name without ending, or a path
   * @throws IllegalArgumentException when there is no such file, or it says what no scenario can
   */
  static Scenario read(String name) throws IOException {
    try (InputStream shipped = ScenarioFile.class.getResourceAsStream("/drill/" + name + ".yaml")) {
      return shipped == null ? read(Path.of(name)) : read(name, shipped);
    }
  }

  private static Scenario read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("没有这个场景 / no such scenario: " + file);
    }
    try (InputStream content = Files.newInputStream(file)) {
      return read(file.toString(), content);
    }
  }

  private static Scenario read(String name, InputStream content) {
    try {
      @Nullable Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(content);
      return MAPPER.convertValue(tree == null ? Map.of() : tree, Scenario.class);
    } catch (YamlEngineException e) {
      throw refusal(name, String.valueOf(e.getMessage()), e);
    } catch (JacksonException e) {
      @Nullable Throwable reason = e.getCause();
      throw refusal(
          name, reason == null ? e.getOriginalMessage() : String.valueOf(reason.getMessage()), e);
    }
  }

  private static IllegalArgumentException refusal(
      String name, String reason, RuntimeException cause) {
    return new IllegalArgumentException("场景有误 / scenario %s: %s".formatted(name, reason), cause);
  }
}
