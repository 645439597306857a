package org.fengqiao.ops.evidence.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A list in a pack. */
public final class PackTable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final String name;
  private final List<Map<String, String>> rows;

  private PackTable(String name, List<Map<String, String>> rows) {
    this.name = name;
    this.rows = rows;
  }

  /**
   * Reads a list.
   *
   * @param columns the columns that it must have, in their order
   * @throws PackRefusedException when it is missing or has another form
   */
  public static PackTable of(Pack pack, String name, String... columns) {
    byte[] content = pack.file(name);
    try (CSVParser parser =
        FORMAT.parse(
            new StringReader(
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString()))) {
      List<CSVRecord> records = parser.getRecords();
      if (!parser.getHeaderNames().equals(List.of(columns))
          || !records.stream().allMatch(CSVRecord::isConsistent)) {
        throw form(name);
      }
      return new PackTable(name, records.stream().map(CSVRecord::toMap).toList());
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw form(name);
    }
  }

  /** A list of two columns, key and value, as a map. */
  public static Map<String, String> facts(Pack pack, String name) {
    try {
      return of(pack, name, "key", "value").rows.stream()
          .collect(Collectors.toMap(row -> cell(row, "key"), row -> cell(row, "value")));
    } catch (IllegalStateException twice) {
      throw form(name);
    }
  }

  /** The rows. */
  public List<Map<String, String>> rows() {
    return rows;
  }

  /** A number in a row. */
  public int number(Map<String, String> row, String column) {
    try {
      return Integer.parseInt(cell(row, column));
    } catch (NumberFormatException e) {
      throw form(name);
    }
  }

  /** A moment in a row. */
  public Instant moment(Map<String, String> row, String column) {
    Instant moment = momentOrNull(row, column);
    if (moment == null) {
      throw form(name);
    }
    return moment;
  }

  /** A moment in a row; null where the cell is empty. */
  public @Nullable Instant momentOrNull(Map<String, String> row, String column) {
    String text = cell(row, column);
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw form(name);
    }
  }

  /** The text of a cell; empty where the list has no such column. */
  public static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static PackRefusedException form(String name) {
    return new PackRefusedException(Texts.of("refused.form", name));
  }
}
