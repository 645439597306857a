package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowLayout;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one sheet of a workbook. Only the columns that the feed takes are read. Of a sheet that
 * breaks off, the whole rows before the break are rows.
 */
final class XlsxRows implements FileRows {

  private final FileCases cases;
  private final XlsxBook book;
  private final SharedTexts texts;
  private final XlsxSheet sheet;
  private final List<String> header;
  private final List<String> names;
  private final RowLayout layout;
  private boolean ended;

  XlsxRows(Path file, Source.Folder folder, FileCases cases, XlsxLimits limits)
      throws IOException, FileRefused {
    this.cases = cases;
    this.book = XlsxBook.open(file, folder.sheet(), limits);
    SharedTexts open = null;
    try {
      XlsxBook.Contents contents = book.contents();
      DateStyles dates = book.dateStyles();
      open = book.texts();
      this.texts = open;
      this.sheet = new XlsxSheet(book.sheet(contents), texts, dates, contents.since1904());
      this.header = HeaderLine.names(header(folder.sheet().header()), folder);
      Set<String> wanted = HeaderLine.wanted(folder);
      // Who names no column looks at a workbook that nobody has described.
      this.names = List.copyOf(wanted.isEmpty() ? new LinkedHashSet<>(named(header)) : wanted);
      this.layout = new RowLayout(names);
      sheet.take(names.stream().map(header::indexOf).toList());
    } catch (FileRefused | RuntimeException e) {
      if (open != null) {
        open.close();
      }
      book.close();
      throw e;
    }
  }

  private static List<String> named(List<String> header) {
    return header.stream().filter(name -> !name.isEmpty()).toList();
  }

  private List<String> header(int row) throws FileRefused {
    try {
      List<XlsxCell> cells = sheet.next();
      while (cells != null && sheet.row() < row) {
        cells = sheet.next();
      }
      if (cells == null || sheet.row() != row) {
        throw new FileRefused("F112", row);
      }
      return cells.stream().map(cell -> Objects.toString(cell.value(), "")).toList();
    } catch (XMLStreamException e) {
      throw sheet.refusal();
    }
  }

  @Override
  public @Nullable Captured next() {
    while (!ended) {
      try {
        List<XlsxCell> cells = sheet.next();
        if (cells == null) {
          ended = true;
        } else if (!cells.stream().allMatch(XlsxCell.EMPTY::equals)) {
          return row(cells);
        }
      } catch (XMLStreamException e) {
        ended = true;
        return cases.unreadable(
            "row " + (sheet.row() + 1), null, sheet.broken(), sheet.row(), XlsxLimits.LAST_ROW);
      }
    }
    return null;
  }

  private Captured row(List<XlsxCell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String rule = cells.get(column).rule();
      if (!rule.isEmpty()) {
        String content =
            cells.stream()
                .map(cell -> Objects.toString(cell.value(), ""))
                .collect(Collectors.joining(","));
        return cases.unreadable(place(), content, rule, names.get(column), XlsxLimits.LONGEST_CELL);
      }
    }
    @Nullable Object[] values = cells.stream().map(XlsxCell::value).toArray();
    return cases.of(layout.row(values), Map.of(), place());
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public String place() {
    return "row " + sheet.row();
  }

  @Override
  public void close() {
    sheet.close();
    texts.close();
    book.close();
  }
}
