package org.fengqiao.routes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What R answered, as a table; lines that begin with # say by which versions. */
public final class GoldenTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

  private GoldenTable() {}

  /** All rows of a resource. */
  public static List<CSVRecord> read(String resource) {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(GoldenTable.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      return FORMAT.parse(file).getRecords();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
