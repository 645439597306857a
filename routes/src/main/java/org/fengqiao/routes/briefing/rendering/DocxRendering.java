package org.fengqiao.routes.briefing.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.fengqiao.routes.briefing.model.Briefing;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;

/** A text document with headings, tables and the program's own charts. */
final class DocxRendering implements Rendering {

  private static final int CHART_WIDTH = Units.toEMU(450);
  private static final int CHART_HEIGHT = Units.toEMU(190);

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public byte[] render(Briefing briefing) {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxText text = new DocxText(document);
      text.page();
      text.paragraph("内部资料 Internal", 10).setAlignment(ParagraphAlignment.RIGHT);
      text.title(briefing.title());
      write(document, text, briefing.cover());
      List<Section> sections = briefing.sections();
      for (int each = 0; each < sections.size(); each++) {
        XWPFParagraph heading =
            text.heading(
                (each + 1) + " " + sections.get(each).heading().zh(),
                sections.get(each).heading().en());
        heading.setPageBreak(each == 0);
        write(document, text, sections.get(each));
      }
      text.heading("附 " + DefinitionTable.TITLE.zh(), DefinitionTable.TITLE.en());
      text.table(DefinitionTable.of(briefing.definitions()));
      XlsxRendering.describe(document.getProperties(), briefing);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return new FixedZip(briefing.releasedAt()).pack(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(XWPFDocument document, DocxText text, Section section)
      throws IOException {
    for (Phrase said : section.paragraphs()) {
      text.paragraph(said.zh(), 10);
      text.paragraph(said.en(), 8);
    }
    for (Table table : section.tables()) {
      if (!table.rows().isEmpty()) {
        text.caption(table.title());
        text.table(table);
        text.paragraph(Sources.of(table), 7);
      }
    }
    for (Chart chart : section.charts()) {
      try {
        new OfficeChart(chart)
            .fill(document.createChart(CHART_WIDTH, CHART_HEIGHT), OfficeChart.held(chart));
      } catch (InvalidFormatException e) {
        throw new IOException(e);
      }
    }
  }
}
