package org.fengqiao.routes.border.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of a folder, one partner each. */
final class PartnerFile {

  private static final String ENDING = ".yaml";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PartnerFile() {}

  /**
   * Every partner in the folder, by file name.
   *
   * @param own this hub's province
   * @throws IllegalArgumentException when a file has a fault, or there is none
   */
  static List<Partner> all(Path folder, String own) {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException away) {
      throw new IllegalArgumentException(
          "hub.border.partners: the folder " + folder + " cannot be read; name one that can", away);
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "hub.border.partners: no file in "
              + folder
              + " ends with .yaml; write one for each neighbour, or leave the setting out");
    }
    return files.stream().map(file -> new PartnerCheck(file, own).partner(read(file))).toList();
  }

  private static PartnerSheet read(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      @Nullable Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(content);
      return MAPPER.convertValue(tree == null ? Map.of() : tree, PartnerSheet.class);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file + ": is no YAML: " + e.getMessage(), e);
    } catch (DatabindException e) {
      String field =
          e.getPath().stream()
              .map(JacksonException.Reference::getPropertyName)
              .filter(Objects::nonNull)
              .reduce((outer, inner) -> outer + "." + inner)
              .orElse("the file");
      throw new IllegalArgumentException(
          "%s: %s is no field of a partner or not in its form; routes/docs/border.md lists them all"
              .formatted(file, field),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
