package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.connectors.capture.file.FileSurvey.Structure;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.SheetPlace;

/** Finds what separates the cells of a CSV file, and the line that names its columns. */
final class CsvStructure {

  private static final int LINES = 50;

  private CsvStructure() {}

  static Structure of(Path file, Charset charset) throws IOException {
    List<String> lines = lines(file, charset);
    Separator best = Separator.COMMA;
    int most = 1;
    for (Separator separator : Separator.values()) {
      int cells = cells(rows(String.join("\n", lines), separator.letter()));
      if (cells > most) {
        best = separator;
        most = cells;
      }
    }
    int header = header(rows(String.join("\n", lines), best.letter()));
    return new Structure(FileFormat.CSV, charset, "", Map.of(), new SheetPlace(null, header), best);
  }

  private static List<String> lines(Path file, Charset charset) throws IOException {
    try (StrictText text = StrictText.open(file, charset)) {
      Lines reading = new Lines(text);
      List<String> lines = new ArrayList<>();
      for (String line = reading.next();
          line != null && lines.size() < LINES;
          line = reading.next()) {
        lines.add(line);
      }
      return lines;
    }
  }

  /** Cells of most lines, of which some may be titles; 0 when too many have another number. */
  private static int cells(List<List<String>> rows) {
    Map<Integer, Long> counts =
        rows.stream().collect(Collectors.groupingBy(List::size, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .filter(common -> 2 * common.getValue() >= rows.size() - 1)
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static int header(List<List<String>> rows) {
    List<NamingRow> numbered = new ArrayList<>();
    rows.forEach(row -> numbered.add(new NamingRow(numbered.size() + 1, row)));
    return NamingRow.find(numbered);
  }

  private static List<List<String>> rows(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(text, CsvRows.FORMAT.builder().setDelimiter(separator).get())) {
      for (CSVRecord record : parser) {
        rows.add(record.stream().map(String::strip).toList());
      }
    } catch (IOException | UncheckedIOException e) {
      // The last of the lines may have been cut within quotes; those before it tell enough.
    }
    return rows;
  }
}
