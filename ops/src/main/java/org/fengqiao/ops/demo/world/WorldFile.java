package org.fengqiao.ops.demo.world;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the small tables that the world is made from. */
final class WorldFile {

  private WorldFile() {}

  /** The rows of a table with a header line. */
  static List<CSVRecord> table(String name) {
    return read(name, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get());
  }

  /** The words of one line of the word list. */
  static List<String> words(String name) {
    return read("names", CSVFormat.DEFAULT).stream()
        .filter(line -> line.get(0).equals(name))
        .map(line -> List.of(line.get(1).split(" ", -1)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no word list " + name));
  }

  private static List<CSVRecord> read(String name, CSVFormat format) {
    try (var stream = WorldFile.class.getResourceAsStream("/world/" + name + ".csv")) {
      if (stream == null) {
        throw new IllegalStateException("no resource world/" + name + ".csv");
      }
      try (var parser = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return parser.getRecords();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
