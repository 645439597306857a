package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.fengqiao.ops.demo.world.LegacyTable;
import org.fengqiao.ops.demo.world.Trace;

/** The courts' export of mediations before a lawsuit: a header line, GB18030, empty for unknown. */
final class CourtCsv {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(LegacyTable.PRE_LITIGATION.columns().toArray(String[]::new))
          .setNullString("")
          .get();

  private CourtCsv() {}

  static void write(Path file, List<Trace> traces) throws IOException {
    try (var writer = Files.newBufferedWriter(file, Charset.forName("GB18030"));
        var csv = FORMAT.print(writer)) {
      for (Trace trace : traces) {
        csv.printRecord(trace.main().values());
      }
    }
  }
}
