package org.fengqiao.ops.reconcile.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.ops.reconcile.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * A file of separated values under a header line.
 *
 * @param path where it lies
 * @param files what the feed file says of such files
 */
record CsvFile(Path path, Source.Files files) {

  /**
   * Tells every row as a table from column in lower case to text.
   *
   * @return rows that have more or fewer cells than the header, which can be no records
   */
  long tell(Consumer<Map<String, @Nullable Object>> listener) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setDelimiter(separator()).get();
    try (BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Files.newInputStream(path),
                    Charset.forName(files.charset())
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        CSVParser parser = format.parse(reader)) {
      return tell(parser.iterator(), listener);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private long tell(Iterator<CSVRecord> lines, Consumer<Map<String, @Nullable Object>> listener) {
    for (int above = 1; above < files.header() && lines.hasNext(); above++) {
      lines.next();
    }
    if (!lines.hasNext()) {
      return 0;
    }
    List<String> names = lines.next().stream().map(CsvFile::name).toList();
    long misshapen = 0;
    while (lines.hasNext()) {
      CSVRecord line = lines.next();
      if (line.size() != names.size()) {
        misshapen++;
        continue;
      }
      Map<String, @Nullable Object> row = new HashMap<>();
      for (int place = 0; place < names.size(); place++) {
        row.put(names.get(place), line.get(place));
      }
      listener.accept(row);
    }
    return misshapen;
  }

  private static String name(String written) {
    return written.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
  }

  private char separator() {
    return switch (files.separator()) {
      case "SEMICOLON" -> ';';
      case "TAB" -> '\t';
      case "BAR" -> '|';
      default -> ',';
    };
  }
}
