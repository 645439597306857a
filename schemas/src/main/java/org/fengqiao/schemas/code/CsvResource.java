package org.fengqiao.schemas.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One table under {@code codes/}: UTF-8, comma, a header line. */
final class CsvResource {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvResource() {}

  /**
   * All lines of the named table.
   *
   * @throws IllegalStateException when the class path has no such table
   */
  static List<CSVRecord> rows(String file) {
    String resource = "/codes/" + file;
    try (InputStream stream = CsvResource.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            "Code table " + resource + " is not on the class path; the schemas jar is incomplete");
      }
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
          CSVParser parser = FORMAT.parse(reader)) {
        return List.copyOf(parser.getRecords());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Code table " + resource + " cannot be read; the schemas jar is damaged", e);
    }
  }
}
