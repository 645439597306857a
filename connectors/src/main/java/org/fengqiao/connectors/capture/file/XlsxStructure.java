package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.file.FileSurvey.Structure;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.SheetPlace;

/** Finds the row of a workbook's first sheet that names the columns; titles often stand above. */
final class XlsxStructure {

  private static final int ROWS = 30;

  private XlsxStructure() {}

  static Structure of(Path file) throws IOException, FileRefused {
    return new Structure(
        FileFormat.XLSX,
        StandardCharsets.UTF_8,
        "",
        Map.of(),
        new SheetPlace(null, NamingRow.find(rows(file))),
        Separator.COMMA);
  }

  private static List<NamingRow> rows(Path file) throws IOException, FileRefused {
    List<NamingRow> rows = new ArrayList<>();
    try (XlsxBook book = XlsxBook.open(file, SheetPlace.FIRST, XlsxLimits.DEFAULT)) {
      XlsxBook.Contents contents = book.contents();
      DateStyles dates = book.dateStyles();
      try (SharedTexts texts = book.texts();
          XlsxSheet sheet =
              new XlsxSheet(book.sheet(contents), texts, dates, contents.since1904())) {
        for (List<XlsxCell> cells = sheet.next();
            cells != null && rows.size() < ROWS;
            cells = sheet.next()) {
          rows.add(
              new NamingRow(
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
