package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowLayout;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** Comma-separated rows under a header line that must name every column the feed takes. */
final class CsvRows implements FileRows {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RowLayout layout;
  private final FileCases cases;
  private boolean broken;

  CsvRows(Path file, Source.Folder folder, FileCases cases) throws IOException, FileRefused {
    this.cases = cases;
    this.parser = FORMAT.parse(StrictText.open(file, folder.charset()));
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
      return read(records.next());
    } catch (UncheckedIOException | IllegalStateException e) {
      broken = true;
      return cases.unreadable("from line " + parser.getCurrentLineNumber(), null, "F202");
    }
  }

  private Captured read(CSVRecord cells) {
    String place = "line " + parser.getCurrentLineNumber();
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
    if (!records.hasNext()) {
      throw new FileRefused("F103");
    }
    List<String> names =
        records.next().stream()
            .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    List<String> wanted = new ArrayList<>(folder.key());
    wanted.addAll(folder.columns());
    if (folder.changed() != null) {
      wanted.add(folder.changed());
    }
    List<String> missing =
        wanted.stream().filter(column -> !names.contains(column)).distinct().toList();
    if (!missing.isEmpty()) {
      throw new FileRefused("F104", missing);
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
