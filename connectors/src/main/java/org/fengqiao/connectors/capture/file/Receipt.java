package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RowVerdicts;

/**
 * What a sender reads of each row that it sent: its place, its own key, what became of it and what
 * to do. Nothing else of the row stands here. A receipt is made from the file alone, so it comes
 * out the same when the edge was killed while it wrote the first one.
 */
final class Receipt {

  private static final String ENDING = ".receipt.csv";
  private static final String MARK_FOR_EXCEL = "\uFEFF";
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final List<String> HEADER =
      Stream.of("row", "key", "result", "rule", "field", "column", "remedy")
          .map(name -> Problems.words("receipt." + name))
          .toList();

  private Receipt() {}

  /** Where the receipt of a file lies. */
  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  /**
   * Writes a receipt; it is there whole or not at all.
   *
   * @param file place beside which it is to lie
   * @param rows the file's rows, from the first
   * @throws InterruptedException when the feed is being stopped
   */
  static void write(Path file, FileRows rows, RowVerdicts verdicts)
      throws IOException, FileRefused, InterruptedException {
    Path receipt = beside(file);
    Path draft = receipt.resolveSibling("." + receipt.getFileName() + ".part");
    try (FileChannel channel =
            FileChannel.open(
                draft,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Writer writer =
            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      writer.write(MARK_FOR_EXCEL);
      csv.printRecord(HEADER);
      for (Captured row = rows.next(); row != null; row = rows.next()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        csv.printRecord(cells(row, rows.place(), verdicts.of(row)).map(Receipt::harmless));
      }
      csv.flush();
      channel.force(true);
    }
    Files.move(draft, receipt, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Stream<String> cells(Captured row, String place, RowVerdicts.Verdict verdict) {
    String key = row instanceof Captured.CaseRow ? row.key() : "";
    String result = verdict.outcome().name().toLowerCase(Locale.ROOT);
    return Stream.of(
        place,
        key,
        Problems.words("receipt." + result),
        verdict.rule(),
        Objects.toString(verdict.field(), ""),
        Objects.toString(verdict.column(), ""),
        verdict.remedy());
  }

  /** A spreadsheet runs a cell that begins like a formula. */
  private static String harmless(String cell) {
    return cell.isEmpty() || BEGINS_A_FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
