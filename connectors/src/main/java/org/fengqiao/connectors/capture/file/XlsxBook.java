package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.fengqiao.connectors.capture.BoundedXml;
import org.fengqiao.connectors.feed.SheetPlace;
import org.jspecify.annotations.Nullable;

/** A workbook whose parts can be read one after the other; none is held in memory whole. */
final class XlsxBook implements AutoCloseable {

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final OPCPackage parts;
  private final XSSFReader reader;
  private final SheetPlace wanted;

  private XlsxBook(OPCPackage parts, XSSFReader reader, SheetPlace wanted) {
    this.parts = parts;
    this.reader = reader;
    this.wanted = wanted;
  }

  static XlsxBook open(Path file, SheetPlace wanted, XlsxLimits limits)
      throws IOException, FileRefused {
    XlsxParts.check(file, limits);
    OPCPackage parts = null;
    try {
      // Given a file, the library reads one whose directory is damaged as a stream, into memory.
      parts = OPCPackage.open(new ZipFileZipEntrySource(ZipFile.builder().setPath(file).get()));
      return new XlsxBook(parts, new XSSFReader(parts), wanted);
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      // The library has no common type for what it meets in a package that somebody made up.
      if (parts != null) {
        parts.revert();
      }
      throw new FileRefused("F108");
    }
  }

  /** What the workbook says of its sheets. */
  record Contents(String sheet, boolean since1904) {}

  /** Finds the sheet that the feed file names, or the first. */
  Contents contents() throws FileRefused {
    BoundedXml xml = xml(part(reader::getWorkbookData));
    boolean since1904 = false;
    String sheet = null;
    int sheets = 0;
    try (xml) {
      while (sheet == null && xml.hasNext()) {
        xml.next();
        if (xml.begins("workbookPr")) {
          String value = xml.at().getAttributeValue(null, "date1904");
          since1904 = value != null && (value.equals("1") || value.equals("true"));
        } else if (xml.begins("sheet")) {
          sheets++;
          String name = xml.at().getAttributeValue(null, "name");
          if (wanted.name() == null || wanted.name().equals(name)) {
            sheet = xml.at().getAttributeValue(RELATIONSHIPS, "id");
          }
        }
      }
    } catch (XMLStreamException e) {
      throw refusal(xml);
    }
    if (sheet == null) {
      throw wanted.name() == null
          ? new FileRefused("F108")
          : new FileRefused("F111", wanted.name(), sheets);
    }
    return new Contents(sheet, since1904);
  }

  BoundedXml sheet(Contents contents) throws FileRefused {
    return xml(part(() -> reader.getSheet(contents.sheet())));
  }

  SharedTexts texts() throws FileRefused {
    return SharedTexts.of(optionalPart(reader::getSharedStringsData));
  }

  DateStyles dateStyles() throws FileRefused {
    InputStream styles = optionalPart(reader::getStylesData);
    return styles == null ? DateStyles.none() : DateStyles.of(styles);
  }

  private interface Part {
    @Nullable InputStream open() throws IOException, OpenXML4JException;
  }

  private static InputStream part(Part part) throws FileRefused {
    InputStream bytes = optionalPart(part);
    if (bytes == null) {
      throw new FileRefused("F108");
    }
    return bytes;
  }

  private static @Nullable InputStream optionalPart(Part part) throws FileRefused {
    try {
      return part.open();
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      throw new FileRefused("F108");
    }
  }

  /** A part as XML. */
  static BoundedXml xml(InputStream part) throws FileRefused {
    try {
      return StrictText.ofBytes(part).xmlOfItsOwnEncoding();
    } catch (XMLStreamException e) {
      throw new FileRefused("F108");
    }
  }

  /** The refusal of a workbook one of whose parts broke a bound or is no XML. */
  static FileRefused refusal(BoundedXml xml) {
    return new FileRefused(xml.broken().equals("F106") ? "F108" : xml.broken());
  }

  @Override
  public void close() {
    // Nothing was written, so nothing is to be saved.
    parts.revert();
  }
}
