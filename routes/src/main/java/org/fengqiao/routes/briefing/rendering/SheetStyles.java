package org.fengqiao.routes.briefing.rendering;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fengqiao.routes.briefing.model.Cell.Unit;
import org.fengqiao.routes.briefing.picture.Palette;

/** How cells of a workbook look. */
final class SheetStyles {

  private static final String FONT = "Microsoft YaHei";

  private final XSSFWorkbook workbook;
  private final XSSFCellStyle title;
  private final XSSFCellStyle caption;
  private final XSSFCellStyle head;
  private final XSSFCellStyle text;
  private final XSSFCellStyle mark;
  private final XSSFCellStyle moment;
  private final Map<Unit, XSSFCellStyle> figures = new EnumMap<>(Unit.class);

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.title = style(16, true, Palette.INK);
    this.caption = style(11, true, Palette.INK);
    this.head = style(10, true, Palette.INK);
    head.setFillForegroundColor(colour(Palette.HEAD));
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    head.setBorderBottom(BorderStyle.THIN);
    head.setWrapText(true);
    this.text = style(10, false, Palette.TEXT);
    text.setWrapText(true);
    this.mark = style(10, false, Palette.MARK);
    mark.setAlignment(HorizontalAlignment.RIGHT);
    this.moment = format(style(10, false, Palette.TEXT), "yyyy-mm-dd hh:mm");
    for (Unit unit : Unit.values()) {
      figures.put(unit, format(style(10, false, Palette.TEXT), unit.pattern()));
    }
  }

  private XSSFCellStyle style(int size, boolean bold, String colour) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    font.setColor(colour(colour));
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    // What begins like a formula stays text when somebody edits the cell.
    style.setQuotePrefixed(true);
    return style;
  }

  private XSSFCellStyle format(XSSFCellStyle style, String pattern) {
    style.setQuotePrefixed(false);
    style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
    return style;
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(Palette.rgb(hex), null);
  }

  XSSFCellStyle title() {
    return title;
  }

  XSSFCellStyle caption() {
    return caption;
  }

  XSSFCellStyle head() {
    return head;
  }

  XSSFCellStyle text() {
    return text;
  }

  XSSFCellStyle mark() {
    return mark;
  }

  XSSFCellStyle moment() {
    return moment;
  }

  XSSFCellStyle figure(Unit unit) {
    return figures.getOrDefault(unit, text);
  }
}
