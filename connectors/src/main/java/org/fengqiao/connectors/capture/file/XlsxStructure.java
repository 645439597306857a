package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.file.FileSurvey.Structure;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.Source;

/** Finds the row of a workbook's first sheet that names the columns; titles often stand above. */
final class XlsxStructure {

  private static final int ROWS = 30;
  private static final double WIDE = 0.6;

  /** A row that may name the columns. */
  private record Row(int number, List<String> cells) {

    long filled() {
      return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    boolean namesEachOnce() {
      List<String> names = cells.stream().filter(cell -> !cell.isEmpty()).toList();
      return new HashSet<>(names).size() == names.size();
    }
  }

  private XlsxStructure() {}

  static Structure of(Path file) throws IOException, FileRefused {
    List<Row> rows = rows(file);
    long widest = rows.stream().mapToLong(Row::filled).max().orElse(0);
    int header =
        rows.stream()
            .filter(row -> row.filled() >= Math.max(1, WIDE * widest) && row.namesEachOnce())
            .findFirst()
            .map(Row::number)
            .orElse(1);
    return new Structure(
        FileFormat.XLSX,
        StandardCharsets.UTF_8,
        "",
        Map.of(),
        new Source.Sheet(null, header),
        Separator.COMMA);
  }

  private static List<Row> rows(Path file) throws IOException, FileRefused {
    List<Row> rows = new ArrayList<>();
    try (XlsxBook book = XlsxBook.open(file, Source.Sheet.FIRST, XlsxLimits.DEFAULT)) {
      XlsxBook.Contents contents = book.contents();
      DateStyles dates = book.dateStyles();
      try (SharedTexts texts = book.texts();
          XlsxSheet sheet =
              new XlsxSheet(book.sheet(contents), texts, dates, contents.since1904())) {
        for (List<XlsxCell> cells = sheet.next();
            cells != null && rows.size() < ROWS;
            cells = sheet.next()) {
          rows.add(
              new Row(
                  sheet.row(),
                  cells.stream().map(cell -> Objects.toString(cell.value(), "").strip()).toList()));
        }
      } catch (XMLStreamException e) {
        // What stands before the break tells the structure.
      }
    }
    return rows;
  }
}
