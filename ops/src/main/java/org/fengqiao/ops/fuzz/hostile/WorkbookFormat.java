package org.fengqiao.ops.fuzz.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of Excel, written part by part. */
final class WorkbookFormat implements FileFormat {

  static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Map<String, String> PARTS =
      Map.of(
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
              + " Extension=\"xml\" ContentType=\"application/xml\"/>"
              + type("xl/workbook.xml", "sheet.main")
              + type(SHEET, "worksheet")
              + "</Types>",
          "_rels/.rels",
          relation("officeDocument", "xl/workbook.xml"),
          "xl/_rels/workbook.xml.rels",
          relation("worksheet", "worksheets/sheet1.xml"),
          "xl/workbook.xml",
          "<workbook %s xmlns:r=\"%s\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(MAIN, OFFICE));

  private static String type(String part, String type) {
    return "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(part, type);
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, OFFICE, type, target);
  }

  /** Writes all parts but the sheet, which the caller writes as the zip's open entry. */
  static ZipOutputStream untilSheet(OutputStream to) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to);
    for (Map.Entry<String, String> part : PARTS.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.putNextEntry(new ZipEntry(SHEET));
    return zip;
  }

  @Override
  public Sink open(OutputStream to) throws IOException {
    ZipOutputStream zip = untilSheet(to);
    write(zip, "<worksheet " + MAIN + "><sheetData><row>" + header() + "</row>\n");
    return new Sink() {
      @Override
      public void row(HostileRow row) throws IOException {
        StringBuilder cells = new StringBuilder("<row>");
        HostileRow.COLUMNS.forEach(column -> cells.append(cell(row.cell(column))));
        write(zip, cells.append("</row>\n").toString());
      }

      @Override
      public void unreadable(Random dice) throws IOException {
        write(zip, "<row>" + cell("u" + dice.nextInt()) + spoiled(dice) + "</row>\n");
      }

      @Override
      public void close() throws IOException {
        write(zip, "</sheetData></worksheet>");
        zip.close();
      }
    };
  }

  private static String spoiled(Random dice) {
    return switch (dice.nextInt(4)) {
      case 0 -> "<c><f>TODAY()</f></c>";
      case 1 -> "<c t=\"e\"><v>#N/A</v></c>";
      case 2 -> "<c><v>310115194001010016</v></c>";
      default -> "<c t=\"s\"><v>999999</v></c>";
    };
  }

  private static String header() {
    return HostileRow.COLUMNS.stream().map(WorkbookFormat::cell).collect(Collectors.joining());
  }

  private static String cell(String text) {
    // A formula's last value counts; formulas are never run.
    return text.startsWith("=")
        ? "<c t=\"str\"><f>"
            + XmlFormat.text(text.substring(1))
            + "</f><v>"
            + XmlFormat.text(text)
            + "</v></c>"
        : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + XmlFormat.text(text)
            + "</t></is></c>";
  }

  private static void write(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean canHold(HostileRow row) {
    return row.cells().values().stream().allMatch(XmlFormat::isWritable);
  }

  @Override
  public int longestCell() {
    return 32_767;
  }
}
