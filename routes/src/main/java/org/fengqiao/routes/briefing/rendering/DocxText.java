package org.fengqiao.routes.briefing.rendering;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.picture.Palette;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes paragraphs and tables into a text document. */
final class DocxText {

  private static final String FONT = "Microsoft YaHei";
  private static final String HEADING = "Heading1";
  private static final String INK = Palette.INK.substring(1);
  private static final int TABLE_SIZE = 8;

  private final XWPFDocument document;

  DocxText(XWPFDocument document) {
    this.document = document;
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(HEADING);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal("heading 1");
    style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  /** A4 with page numbers. */
  void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(850));
    margins.setRight(BigInteger.valueOf(850));
    margins.setTop(BigInteger.valueOf(1020));
    margins.setBottom(BigInteger.valueOf(1020));
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph number = footer.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  void title(Phrase title) {
    XWPFParagraph paragraph = paragraph(title.zh(), 22);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.getRuns().getFirst().setBold(true);
    paragraph.getRuns().getFirst().setColor(INK);
    paragraph(title.en(), 10).setAlignment(ParagraphAlignment.CENTER);
  }

  XWPFParagraph heading(String zh, String en) {
    XWPFParagraph paragraph = paragraph(zh + " ", 14);
    paragraph.setStyle(HEADING);
    paragraph.setSpacingBefore(240);
    paragraph.setKeepNext(true);
    paragraph.getRuns().getFirst().setBold(true);
    paragraph.getRuns().getFirst().setColor(INK);
    run(paragraph, en, TABLE_SIZE);
    return paragraph;
  }

  void caption(Phrase title) {
    XWPFParagraph paragraph = paragraph(title.both(), 9);
    paragraph.setSpacingBefore(160);
    paragraph.setKeepNext(true);
    paragraph.getRuns().getFirst().setBold(true);
    paragraph.getRuns().getFirst().setColor(INK);
  }

  XWPFParagraph paragraph(String text, int size) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(40);
    run(paragraph, text, size);
    return paragraph;
  }

  void table(Table table) {
    XWPFTable written = document.createTable(table.rows().size() + 1, table.columns().size());
    written.setWidth("100%");
    XWPFTableRow heads = written.getRow(0);
    heads.setRepeatHeader(true);
    for (int column = 0; column < table.columns().size(); column++) {
      heads.getCell(column).setColor("EEF2F6");
      write(
          heads.getCell(column),
          table.columns().get(column).both(),
          column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
    }
    BigDecimal largest = Heat.largest(table);
    for (int line = 0; line < table.rows().size(); line++) {
      List<Cell> cells = table.rows().get(line);
      XWPFTableRow row = written.getRow(line + 1);
      row.setCantSplitRow(true);
      for (int column = 0; column < cells.size(); column++) {
        write(row.getCell(column), cells.get(column), largest);
      }
    }
  }

  private static void write(XWPFTableCell into, Cell cell, BigDecimal largest) {
    write(
        into,
        CellText.of(cell),
        cell instanceof Cell.Traced ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
    Heat.colour(cell, largest).map(colour -> colour.substring(1)).ifPresent(into::setColor);
  }

  private static void write(XWPFTableCell cell, String text, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingAfter(0);
    run(paragraph, text, TABLE_SIZE);
  }

  private static void run(XWPFParagraph paragraph, String text, int size) {
    XWPFRun run = paragraph.createRun();
    Stream.of(XWPFRun.FontCharRange.values()).forEach(range -> run.setFontFamily(FONT, range));
    run.setFontSize(size);
    run.setText(text);
  }
}
