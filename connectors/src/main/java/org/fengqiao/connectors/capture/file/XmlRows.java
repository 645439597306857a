package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.BoundedXml;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.XmlRow;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XML file: one element each, whose leaves are its columns. Document types and external
 * entities are refused. Of a file that breaks off, the whole elements before the break are rows.
 */
final class XmlRows implements FileRows {

  private final Source.Folder folder;
  private final FileCases cases;
  private final BoundedXml xml;
  private int elements;
  private boolean ended;

  XmlRows(Path file, Source.Folder folder, FileCases cases) throws IOException, FileRefused {
    this.folder = folder;
    this.cases = cases;
    StrictText text = StrictText.open(file, folder.charset());
    try {
      this.xml = text.xml();
    } catch (XMLStreamException e) {
      text.close();
      throw new FileRefused("F105");
    }
  }

  @Override
  public @Nullable Captured next() {
    if (ended) {
      return null;
    }
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    try {
      while (xml.hasNext()) {
        xml.next();
        if (xml.begins(folder.record())) {
          Map<String, List<SourceRow>> children = XmlRow.read(xml, folder.children(), columns);
          elements++;
          Captured row = cases.of(new SourceRow(columns), children, place());
          xml.rowEnds();
          return row;
        }
      }
      ended = true;
      return null;
    } catch (XMLStreamException e) {
      return end(columns, xml.broken());
    }
  }

  @Override
  public String place() {
    return "element " + elements;
  }

  private Captured end(Map<String, @Nullable Object> columns, String rule) {
    ended = true;
    return cases.unreadable("element " + (elements + 1), columns.toString(), rule, elements + 1);
  }

  @Override
  public void close() {
    xml.close();
  }
}
