package org.fengqiao.ops.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.ops.fuzz.hostile.Fate;
import org.fengqiao.ops.fuzz.hostile.Tally;

/** Reads what the edge told a sender of each row. */
final class Receipts {

  private static final String ENDING = ".receipt.csv";
  private static final int KEY = 1;
  private static final int RESULT = 2;

  private Receipts() {}

  /** Where the receipt of a file lies. */
  static Path of(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  /**
   * Counts a receipt's rows.
   *
   * @param taken given the key of each row that was taken
   */
  static Tally read(Path receipt, Consumer<String> taken) {
    Tally tally = new Tally();
    try (CSVParser rows =
        CSVFormat.RFC4180.parse(Files.newBufferedReader(receipt, StandardCharsets.UTF_8))) {
      for (CSVRecord row : rows) {
        if (row.getRecordNumber() == 1) {
          continue;
        }
        Fate fate = fate(row.get(RESULT));
        tally.add(fate);
        if (fate == Fate.TAKEN) {
          taken.accept(plain(row.get(KEY)));
        }
      }
      return tally;
    } catch (IOException e) {
      throw new UncheckedIOException(receipt.toString(), e);
    }
  }

  private static Fate fate(String result) {
    for (Fate fate : Fate.values()) {
      if (result.endsWith(fate.name().toLowerCase(Locale.ROOT))) {
        return fate;
      }
    }
    throw new IllegalStateException("A receipt says " + result);
  }

  /** A cell that begins like a formula has a sign before it. */
  private static String plain(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@＝＋－＠".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }
}
