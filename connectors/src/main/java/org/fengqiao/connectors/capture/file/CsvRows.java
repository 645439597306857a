package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowLayout;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * Separated values under a header line that must name every column the feed takes. Titles may stand
 * above it.
 */
final class CsvRows implements FileRows {

  /** Blank lines are no rows. */
  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final StrictText text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RowLayout layout;
  private final FileCases cases;
  private boolean broken;

  CsvRows(Path file, Source.Folder folder, FileCases cases) throws IOException, FileRefused {
    this.cases = cases;
    this.text = StrictText.open(file, folder.charset());
    this.parser =
        FORMAT.builder().setDelimiter(folder.separator().letter()).get().parse(text.reader());
    try {
      this.records = parser.iterator();
      this.layout = new RowLayout(header(records, folder));
    } catch (UncheckedIOException | FileRefused e) {
      parser.close();
      throw e instanceof FileRefused refused ? refused : new FileRefused("F103");
    }
  }

  @Override
  public @Nullable Captured next() {
    if (broken) {
      return null;
    }
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord record = records.next();
      text.rowEnds();
      return read(record);
    } catch (UncheckedIOException | IllegalStateException e) {
      broken = true;
      return cases.unreadable(
          "from line " + parser.getCurrentLineNumber(),
          null,
          text.isRowTooLarge() ? "F212" : "F202");
    }
  }

  @Override
  public List<String> header() {
    return layout.names();
  }

  @Override
  public String place() {
    return "line " + parser.getCurrentLineNumber();
  }

  private Captured read(CSVRecord cells) {
    String place = place();
    if (cells.size() != layout.names().size()) {
      return cases.unreadable(
          place, String.join(",", cells.values()), "F201", cells.size(), layout.names().size());
    }
    @Nullable Object[] values = new Object[cells.size()];
    for (int column = 0; column < values.length; column++) {
      String cell = cells.get(column);
      values[column] = cell.isEmpty() ? null : cell;
    }
    return cases.of(layout.row(values), Map.of(), place);
  }

  private static List<String> header(Iterator<CSVRecord> records, Source.Folder folder)
      throws FileRefused {
    for (int above = 1; above < folder.sheet().header() && records.hasNext(); above++) {
      records.next();
    }
    if (!records.hasNext()) {
      throw new FileRefused("F103");
    }
    return HeaderLine.names(records.next().toList(), folder);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
