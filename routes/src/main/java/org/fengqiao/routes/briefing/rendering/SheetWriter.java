package org.fengqiao.routes.briefing.rendering;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;

/** Writes a section into a sheet, row by row. */
final class SheetWriter {

  private static final int FIRST_WIDTH = 34 * 256;
  private static final int WIDTH = 18 * 256;
  private static final int COLUMNS = 10;
  private static final int CHART_ROWS = 18;
  private static final int CHART_COLUMNS = 6;

  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final TraceSheet traces;
  private int next;

  SheetWriter(XSSFSheet sheet, SheetStyles styles, TraceSheet traces) {
    this.sheet = sheet;
    this.styles = styles;
    this.traces = traces;
    sheet.setColumnWidth(0, FIRST_WIDTH);
    for (int column = 1; column < COLUMNS; column++) {
      sheet.setColumnWidth(column, WIDTH);
    }
  }

  void write(Phrase title, Section section) {
    line(title.both(), styles.title());
    for (Phrase said : section.paragraphs()) {
      line(said.zh(), styles.text());
      line(said.en(), styles.text());
    }
    section.tables().stream().filter(table -> !table.rows().isEmpty()).forEach(this::write);
    section.charts().forEach(this::write);
  }

  private void line(String text, XSSFCellStyle style) {
    text(sheet.createRow(next), 0, text, style);
    sheet.addMergedRegion(new CellRangeAddress(next, next, 0, CHART_COLUMNS));
    next++;
  }

  private void write(Table table) {
    next++;
    line(table.title().both(), styles.caption());
    XSSFRow heads = sheet.createRow(next++);
    for (int column = 0; column < table.columns().size(); column++) {
      text(heads, column, table.columns().get(column).both(), styles.head());
    }
    for (List<Cell> cells : table.rows()) {
      XSSFRow row = sheet.createRow(next++);
      for (int column = 0; column < cells.size(); column++) {
        write(row, column, cells.get(column));
      }
    }
  }

  private void write(XSSFRow row, int column, Cell cell) {
    switch (cell) {
      case Cell.Label(Phrase text) -> text(row, column, text.both(), styles.text());
      case Cell.Figure figure -> {
        XSSFCell written = row.createCell(column);
        written.setCellValue(figure.value().doubleValue());
        written.setCellStyle(styles.figure(figure.unit()));
      }
      case Cell.Moment moment -> {
        XSSFCell written = row.createCell(column);
        written.setCellValue(LocalDateTime.ofInstant(moment.at(), CellText.SHANGHAI));
        written.setCellStyle(styles.moment());
      }
      case Cell.Withheld none -> text(row, column, CellText.of(none), styles.mark());
      case Cell.NotApplicable none -> text(row, column, CellText.of(none), styles.mark());
    }
    if (cell instanceof Cell.Traced traced) {
      traces.add(
          sheet.getSheetName(), row.getCell(column).getAddress().formatAsString(), traced.trace());
    }
  }

  private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private void write(Chart chart) {
    next++;
    int first = next;
    XSSFRow heads = sheet.createRow(next++);
    text(heads, 0, chart.title().both(), styles.caption());
    for (int series = 0; series < chart.series().size(); series++) {
      text(heads, series + 1, chart.series().get(series).name().both(), styles.head());
    }
    for (int each = 0; each < chart.categories().size(); each++) {
      XSSFRow row = sheet.createRow(next++);
      text(row, 0, chart.categories().get(each), styles.text());
      for (int series = 0; series < chart.series().size(); series++) {
        var value = chart.series().get(series).values().get(each);
        if (value != null) {
          XSSFCell cell = row.createCell(series + 1);
          cell.setCellValue(value.doubleValue());
          traces.add(
              sheet.getSheetName(),
              cell.getAddress().formatAsString(),
              chart.series().get(series).trace());
        }
      }
    }
    int last = next - 1;
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, 0, next + 1, CHART_COLUMNS, next + CHART_ROWS);
    next += CHART_ROWS + 1;
    new OfficeChart(chart)
        .fill(
            sheet.createDrawingPatriarch().createChart(anchor),
            new OfficeChart.Figures() {
              @Override
              public XDDFCategoryDataSource categories() {
                return XDDFDataSourcesFactory.fromStringCellRange(
                    sheet, new CellRangeAddress(first + 1, last, 0, 0));
              }

              @Override
              public XDDFNumericalDataSource<? extends Number> values(int series) {
                return XDDFDataSourcesFactory.fromNumericCellRange(
                    sheet, new CellRangeAddress(first + 1, last, series + 1, series + 1));
              }
            });
  }
}
