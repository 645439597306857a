package org.fengqiao.connectors.capture.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RowLayout;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Rows with commas under a header line that must name every column the feed takes. */
final class CsvPost {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private CsvPost() {}

  /** The rows; a row with another number of cells is unreadable and stops no other. */
  static List<Captured> rows(String text, Source.Push push, PostCases cases) throws PostRefused {
    List<Captured> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      RowLayout layout = new RowLayout(header(records, cases.operation(), push));
      while (records.hasNext()) {
        rows.add(row(records.next(), layout, cases));
        PostReader.checkRows(rows.size());
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw PostReader.unlike(Problems.part("C454.csv"));
    }
  }

  private static Captured row(CSVRecord cells, RowLayout layout, PostCases cases) {
    String content = String.join(",", cells.values());
    if (cells.size() != layout.names().size()) {
      return cases.unreadable(content, "F220", cells.size(), layout.names().size());
    }
    @Nullable Object[] values = new Object[cells.size()];
    for (int column = 0; column < values.length; column++) {
      String cell = cells.get(column);
      values[column] = cell.isEmpty() ? null : cell;
    }
    return cases.of(layout.row(values), Map.of(), content);
  }

  private static List<String> header(
      Iterator<CSVRecord> records, Operation operation, Source.Push push) throws PostRefused {
    List<String> names =
        records.hasNext()
            ? records.next().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList()
            : List.of();
    Set<String> wanted = new LinkedHashSet<>(push.key());
    // Of a removed row only the key is asked for.
    if (operation == Operation.UPSERT) {
      wanted.addAll(push.columns());
    }
    List<String> wrong =
        wanted.stream()
            .filter(name -> !names.contains(name) || names.indexOf(name) != names.lastIndexOf(name))
            .toList();
    if (!wrong.isEmpty()) {
      throw PostReader.unlike(Problems.part("C454.columns", String.join(", ", wrong)));
    }
    return names;
  }
}
