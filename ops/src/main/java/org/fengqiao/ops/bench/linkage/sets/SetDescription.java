package org.fengqiao.ops.bench.linkage.sets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a file tells its rows and their truth.
 *
 * @param file where it stands in a folder of sets
 * @param separator between cells
 * @param truth column that tells the person
 * @param person what of that column does: its first group, or the whole match without one
 * @param kinds the columns that are compared; none when all others are, and their kinds guessed
 */
public record SetDescription(
    String file, char separator, String truth, Pattern person, Map<String, ValueKind> kinds) {

  private static final List<String> DESCRIBED = List.of("febrl1", "febrl2", "febrl3", "fake_1000");
  private static final String COLUMN = "column.";
  private static final Pattern ANYTHING = Pattern.compile(".+");

  /** Copies the map. */
  public SetDescription {
    kinds = Map.copyOf(kinds);
  }

  /** The public sets that are described, by name. */
  public static Map<String, SetDescription> described() {
    Map<String, SetDescription> described = new TreeMap<>();
    DESCRIBED.forEach(name -> described.put(name, read(name)));
    return described;
  }

  /**
   * A set that nobody has described.
   *
   * @param truth {@code COLUMN} or {@code COLUMN:PATTERN}
   */
  public static SetDescription unseen(String file, String truth) {
    int colon = truth.indexOf(':');
    return colon < 0
        ? new SetDescription(file, ',', truth, ANYTHING, Map.of())
        : new SetDescription(
            file,
            ',',
            truth.substring(0, colon),
            Pattern.compile(truth.substring(colon + 1)),
            Map.of());
  }

  private static SetDescription read(String name) {
    Properties properties = new Properties();
    String resource = "/linkage/" + name + ".properties";
    try (var text =
        new InputStreamReader(
            Objects.requireNonNull(SetDescription.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      properties.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, ValueKind> kinds = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(COLUMN)) {
        String kind = properties.getProperty(key).toUpperCase(Locale.ROOT);
        kinds.put(key.substring(COLUMN.length()), ValueKind.valueOf(kind));
      }
    }
    return new SetDescription(
        properties.getProperty("file"),
        properties.getProperty("separator", ",").charAt(0),
        properties.getProperty("truth"),
        Pattern.compile(properties.getProperty("person", ANYTHING.pattern())),
        kinds);
  }
}
