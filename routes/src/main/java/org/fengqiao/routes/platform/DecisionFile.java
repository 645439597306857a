package org.fengqiao.routes.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A decision table in a file of comma-separated values: one rule a line, its number first. All
 * faults of a file are told at once, each with file and line.
 *
 * @param <T> what a line becomes
 * @param columns the header, exactly
 * @param later columns after these, which a table that was written before they existed may lack
 * @param line how a line becomes a rule
 */
public record DecisionFile<T>(List<String> columns, List<String> later, Line<T> line) {

  /**
   * Reads the cells of a line.
   *
   * @param <T> what it becomes
   */
  public interface Line<T> {

    /** The rule of a line; empty when something was found wrong with its cells. */
    Optional<T> read(DecisionCells cells);
  }

  /** Copies the columns. */
  public DecisionFile {
    columns = List.copyOf(columns);
    later = List.copyOf(later);
  }

  /** A table that has had the same columns from the first. */
  public DecisionFile(List<String> columns, Line<T> line) {
    this(columns, List.of(), line);
  }

  /** The rules of a table that comes with the hub. */
  public List<T> standard(String resource) {
    try (InputStream stream = DecisionFile.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the hub's jar lacks " + resource);
      }
      return read(resource, new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules of a table in a file.
   *
   * @throws IllegalArgumentException when the file has faults; its message has one line for each,
   *     with file and line
   * @throws UncheckedIOException when it cannot be read
   */
  public List<T> of(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<T> read(String name, Reader reader) throws IOException {
    List<T> rules = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    try (CSVParser parser =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      List<String> header = parser.getHeaderNames();
      List<String> whole = Stream.concat(columns.stream(), later.stream()).toList();
      if (!header.equals(columns) && !header.equals(whole)) {
        throw new IllegalArgumentException(
            name + ":1: the columns must be " + String.join(",", whole));
      }
      for (CSVRecord record : parser) {
        DecisionCells cells = new DecisionCells(record);
        read(record, header.size(), cells).ifPresent(rules::add);
        if (!numbers.add(record.get(0))) {
          cells.find("rule " + record.get(0) + " stands above already");
        }
        cells
            .findings()
            .forEach(
                finding -> faults.add(name + ":" + parser.getCurrentLineNumber() + ": " + finding));
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return rules;
  }

  private Optional<T> read(CSVRecord record, int columnCount, DecisionCells cells) {
    if (record.size() == columnCount) {
      return line.read(cells);
    }
    cells.find(
        "there are "
            + record.size()
            + " cells and not "
            + columnCount
            + "; put a text with a comma in quotation marks");
    return Optional.empty();
  }
}
