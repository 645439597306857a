package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, so that any part can be wrong. */
public final class Workbooks {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String BOOK = "xl/workbook.xml";

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, Content> parts = new LinkedHashMap<>();

  /** Writes a part. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private Workbooks() {
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type(BOOK, "sheet.main")
            + type(SHEET, "worksheet")
            + type(TEXTS, "sharedStrings")
            + type(STYLES, "styles")
            + "</Types>");
    part("_rels/.rels", relations(relation("rId1", "officeDocument", BOOK)));
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "sharedStrings", "sharedStrings.xml")
                + relation("rId3", "styles", "styles.xml")));
    part(
        BOOK,
        "<workbook %s xmlns:r=\"%s\"><sheets><sheet name=\"登记\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    part(TEXTS, "<sst %s/>".formatted(MAIN));
    part(STYLES, "<styleSheet %s/>".formatted(MAIN));
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(part, type);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  /** A workbook whose sheet has these rows, as XML. */
  public static Workbooks of(String rows) {
    return new Workbooks().part(SHEET, sheet(rows));
  }

  static String sheet(String rows) {
    return "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  static String texts(String items) {
    return "<sst %s>%s</sst>".formatted(MAIN, items);
  }

  static String styles(String content) {
    return "<styleSheet %s>%s</styleSheet>".formatted(MAIN, content);
  }

  /** A row of texts. */
  public static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (String text : texts) {
      row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  Workbooks part(String name, String content) {
    return part(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  Workbooks part(String name, Content content) {
    parts.put(name, content);
    return this;
  }

  /** Writes the workbook. */
  public Path to(Path file) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, Content> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
