package org.fengqiao.ops.fuzz.hostile;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.stream.Collectors;

/** Comma-separated values. */
final class CsvFormat extends TextFormat {

  CsvFormat(Charset charset) {
    super(charset);
  }

  @Override
  void begin(Writer out) throws IOException {
    out.write(String.join(",", HostileRow.COLUMNS) + "\r\n");
  }

  @Override
  void row(Writer out, HostileRow row) throws IOException {
    out.write(
        HostileRow.COLUMNS.stream()
                .map(column -> '"' + row.cell(column).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","))
            + "\r\n");
  }

  @Override
  void unreadable(Writer out, Random dice) throws IOException {
    switch (dice.nextInt(4)) {
      case 0 -> out.write("1,2,3\n");
      case 1 -> out.write("x,".repeat(dice.nextInt(11, 5000)) + "\n");
      case 2 -> out.write("k" + dice.nextInt() + ",1,2020-01-01,a\0b,,,,,,\n");
      default -> out.write(" ,1,2020-01-01,a,,,,,,\n");
    }
  }

  @Override
  void end(Writer out) {
    // A CSV file has no end of its own.
  }

  @Override
  public boolean canHold(HostileRow row) {
    return true;
  }
}
