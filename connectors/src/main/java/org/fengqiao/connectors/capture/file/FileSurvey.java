package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Handover;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.SheetPlace;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** Looks at a sample file of which nobody has said how it is built, and reads its first rows. */
public final class FileSurvey {

  private FileSurvey() {}

  /**
   * How a file is built.
   *
   * @param format how its rows are written
   * @param charset its encoding
   * @param record XML: the element of one row; empty for others
   * @param children XML and JSON: what stands inside a row
   * @param sheet XLSX: where the rows stand
   * @param separator CSV: what stands between two cells
   */
  public record Structure(
      FileFormat format,
      Charset charset,
      String record,
      Map<String, Child> children,
      SheetPlace sheet,
      Separator separator) {}

  /**
   * What was found.
   *
   * @param structure how the file is built
   * @param rows its first rows
   */
  public record Sample(Structure structure, List<Captured.CaseRow> rows) {

    @Override
    public String toString() {
      return "Sample[" + structure + ", rows=" + rows.size() + "]";
    }
  }

  /** The format that a file's name tells; empty when it tells none. */
  public static Optional<FileFormat> format(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    for (FileFormat format : FileFormat.values()) {
      if (format.name().equals(ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Reads.
   *
   * @throws UnreadableSample when the file is not what its name says
   */
  public static Sample of(Path file, FileFormat format, Charset charset, int limit)
      throws IOException, UnreadableSample {
    try {
      Structure structure =
          switch (format) {
            case CSV -> CsvStructure.of(file, charset);
            case XML -> XmlStructure.of(file, charset);
            case XLSX -> XlsxStructure.of(file);
            case JSONL -> JsonStructure.of(file, charset);
          };
      return new Sample(structure, rows(file, structure, limit));
    } catch (FileRefused refused) {
      throw new UnreadableSample(
          refused.rule() + " " + Problems.text(refused.rule(), refused.arguments()));
    }
  }

  /** A sample file that cannot be read; the message says why in both languages. */
  public static final class UnreadableSample extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableSample(String message) {
      super(message);
    }
  }

  private static List<Captured.CaseRow> rows(Path file, Structure structure, int limit)
      throws IOException, FileRefused {
    // Without key and columns every row passes.
    Source.Folder folder =
        new Source.Folder(
            "",
            "*",
            structure.format(),
            structure.charset(),
            structure.record(),
            List.of(),
            List.of(),
            null,
            structure.children(),
            structure.sheet(),
            Handover.PLAIN,
            structure.separator());
    FileCases cases = new FileCases(folder, file.getFileName().toString(), Instant.EPOCH);
    List<Captured.CaseRow> rows = new ArrayList<>();
    try (FileRows reading = DroppedFile.open(file, folder, cases)) {
      for (Captured row = reading.next();
          row != null && rows.size() < limit;
          row = reading.next()) {
        if (row instanceof Captured.CaseRow readable) {
          rows.add(readable);
        }
      }
    }
    return rows;
  }
}
