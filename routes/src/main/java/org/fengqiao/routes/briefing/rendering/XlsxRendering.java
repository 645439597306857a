package org.fengqiao.routes.briefing.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fengqiao.routes.briefing.model.Briefing;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;

/**
 * A workbook with a sheet for each section and one that traces every figure. It holds no formula,
 * and text never begins one.
 */
final class XlsxRendering implements Rendering {

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public byte[] render(Briefing briefing) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetStyles styles = new SheetStyles(workbook);
      TraceSheet traces = new TraceSheet();
      Section cover = briefing.cover();
      SheetWriter first = new SheetWriter(workbook.createSheet("封面"), styles, traces);
      first.write(briefing.title(), cover);
      List<Section> sections = briefing.sections();
      for (int each = 0; each < sections.size(); each++) {
        Section section = sections.get(each);
        XSSFSheet sheet = workbook.createSheet((each + 1) + " " + section.heading().zh());
        new SheetWriter(sheet, styles, traces)
            .write(
                new Phrase((each + 1) + " " + section.heading().zh(), section.heading().en()),
                section);
      }
      Table definitions = DefinitionTable.of(briefing.definitions());
      new SheetWriter(workbook.createSheet("定义"), styles, traces)
          .write(
              DefinitionTable.TITLE,
              new Section(DefinitionTable.TITLE, List.of(), List.of(definitions), List.of()));
      new SheetWriter(workbook.createSheet("溯源"), styles, new TraceSheet())
          .write(TraceSheet.TITLE, traces.section());
      describe(workbook.getProperties(), briefing);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return new FixedZip(briefing.releasedAt()).pack(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file says about itself. */
  static void describe(POIXMLProperties properties, Briefing briefing) {
    POIXMLProperties.CoreProperties about = properties.getCoreProperties();
    about.setTitle(briefing.title().both() + " " + briefing.name());
    about.setCreator("Fengqiao Hub");
    about.setCreated(Optional.of(Date.from(briefing.releasedAt())));
    about.setModified(Optional.of(Date.from(briefing.releasedAt())));
  }
}
