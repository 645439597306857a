package org.fengqiao.connectors.capture.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.fengqiao.connectors.capture.BoundedXml;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet, row by row. */
final class XlsxSheet implements AutoCloseable {

  private static final int COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();

  private final BoundedXml xml;
  private final SharedTexts texts;
  private final DateStyles dates;
  private final boolean since1904;
  // Column of the sheet to place in the row; empty for the header, of which every cell is taken.
  private Map<Integer, Integer> places = Map.of();
  private int row;
  private String broken = "";

  XlsxSheet(BoundedXml xml, SharedTexts texts, DateStyles dates, boolean since1904) {
    this.xml = xml;
    this.texts = texts;
    this.dates = dates;
    this.since1904 = since1904;
  }

  /** From now on gives the cells of these columns, from 0, in this order. */
  void take(List<Integer> columns) {
    Map<Integer, Integer> taken = new HashMap<>();
    for (int place = 0; place < columns.size(); place++) {
      taken.put(columns.get(place), place);
    }
    this.places = Map.copyOf(taken);
  }

  /** Number of the row that was given last, from 1. */
  int row() {
    return row;
  }

  /** The next row's cells; null behind the last. */
  @Nullable List<XlsxCell> next() throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
      if (xml.begins("row")) {
        row = number(xml.at().getAttributeValue(null, "r"));
        List<XlsxCell> cells = cells();
        xml.rowEnds();
        return cells;
      }
      if (xml.ends("sheetData")) {
        return null;
      }
    }
    return null;
  }

  private int number(@Nullable String written) throws XMLStreamException {
    int number = written == null ? row + 1 : parsed(written);
    if (number <= row) {
      throw new XMLStreamException("Rows are not in order");
    }
    if (number > XlsxLimits.LAST_ROW) {
      broken = "F114";
      throw new XMLStreamException("Too many rows");
    }
    return number;
  }

  private static int parsed(String number) throws XMLStreamException {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new XMLStreamException("Not a number");
    }
  }

  private List<XlsxCell> cells() throws XMLStreamException {
    List<XlsxCell> cells = new ArrayList<>(Collections.nCopies(places.size(), XlsxCell.EMPTY));
    int column = -1;
    while (!xml.ends("row")) {
      xml.next();
      if (xml.begins("c")) {
        column = column(xml.at().getAttributeValue(null, "r"), column);
        Integer place = places.get(column);
        if (place != null) {
          cells.set(place, cell());
        } else if (places.isEmpty()) {
          cells.addAll(Collections.nCopies(column - cells.size(), XlsxCell.EMPTY));
          cells.add(cell());
        }
      }
    }
    return cells;
  }

  private static int column(@Nullable String reference, int before) throws XMLStreamException {
    int column = before + 1;
    if (reference != null) {
      String letters = reference.replaceFirst("\\d+$", "");
      column =
          letters.matches("[A-Z]{1,3}") ? CellReference.convertColStringToIndex(letters) : COLUMNS;
    }
    if (column <= before || column >= COLUMNS) {
      throw new XMLStreamException("Columns are not in order");
    }
    return column;
  }

  private XlsxCell cell() throws XMLStreamException {
    String type = xml.at().getAttributeValue(null, "t");
    String style = xml.at().getAttributeValue(null, "s");
    boolean date = dates.isDate(style == null ? 0 : parsed(style));
    boolean formula = false;
    String shown = null;
    XlsxCell inline = null;
    while (!xml.ends("c")) {
      xml.next();
      formula |= xml.begins("f");
      if (xml.begins("v")) {
        shown = shown();
      } else if (xml.begins("is")) {
        inline = XlsxCell.text(SharedTexts.text(xml, "is"));
      }
    }
    return inline != null
        ? inline
        : XlsxCell.of(
            new XlsxCell.Written(type == null ? "n" : type, formula, shown),
            texts,
            date,
            since1904);
  }

  private String shown() throws XMLStreamException {
    StringBuilder shown = new StringBuilder();
    while (!xml.ends("v")) {
      if (xml.next() == XMLStreamConstants.CHARACTERS
          && shown.length() <= XlsxLimits.LONGEST_CELL) {
        shown.append(xml.at().getText());
      }
    }
    return shown.toString();
  }

  /** Code of the rule that the sheet broke. */
  String broken() {
    if (!broken.isEmpty()) {
      return broken;
    }
    return xml.broken().equals("F106") ? "F113" : xml.broken();
  }

  /** The refusal of a workbook whose sheet broke before its first row was taken. */
  FileRefused refusal() {
    return broken.isEmpty()
        ? XlsxBook.refusal(xml)
        : new FileRefused(broken, row, XlsxLimits.LAST_ROW);
  }

  @Override
  public void close() {
    xml.close();
  }
}
