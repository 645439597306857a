package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.connectors.capture.file.FileSurvey.Structure;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.Source;

/** Finds what separates the cells of a CSV file. */
final class CsvStructure {

  private static final int LINES = 50;

  private CsvStructure() {}

  static Structure of(Path file, Charset charset) throws IOException {
    List<String> lines = lines(file, charset);
    Separator best = Separator.COMMA;
    int most = 1;
    for (Separator separator : Separator.values()) {
      int cells = cells(String.join("\n", lines), separator.letter());
      if (cells > most) {
        best = separator;
        most = cells;
      }
    }
    return new Structure(FileFormat.CSV, charset, "", Map.of(), Source.Sheet.FIRST, best);
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

  /** Cells of the header line; 0 when most of the other lines have another number of cells. */
  private static int cells(String text, char separator) {
    int header = 0;
    int alike = 0;
    int others = 0;
    try (CSVParser parser =
        CSVParser.parse(text, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
      for (CSVRecord record : parser) {
        if (header == 0) {
          header = record.size();
        } else if (record.size() == header) {
          alike++;
        } else {
          others++;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // The last of the lines may have been cut within quotes; those before it tell enough.
      others++;
    }
    return alike >= others - 1 ? header : 0;
  }
}
