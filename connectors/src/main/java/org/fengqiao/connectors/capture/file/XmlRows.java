package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XML file: one element each, whose leaves are its columns. Document types and external
 * entities are refused. Of a file that breaks off, the whole elements before the break are rows.
 */
final class XmlRows implements FileRows {

  private final Source.Folder folder;
  private final FileCases cases;
  private final Map<String, String> childNames = new HashMap<>();
  private final BoundedXml xml;
  private int elements;
  private boolean ended;

  XmlRows(Path file, Source.Folder folder, FileCases cases) throws IOException, FileRefused {
    this.folder = folder;
    this.cases = cases;
    folder.children().forEach((name, child) -> childNames.put(child.table(), name));
    StrictText text = StrictText.open(file, folder.charset());
    try {
      this.xml = new BoundedXml(text);
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
          Captured row = row(columns);
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

  private Captured row(Map<String, @Nullable Object> columns) throws XMLStreamException {
    Map<String, List<SourceRow>> children = new HashMap<>();
    childNames.values().forEach(name -> children.put(name, new ArrayList<>()));
    Map<String, @Nullable Object> target = columns;
    int depth = 1;
    int childDepth = 0;
    StringBuilder text = new StringBuilder();
    boolean leaf = false;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          leaf = true;
          text.setLength(0);
          String child = childNames.get(xml.name());
          if (child != null && childDepth == 0) {
            childDepth = depth;
            target = new LinkedHashMap<>();
            children.computeIfAbsent(child, absent -> new ArrayList<>()).add(new SourceRow(target));
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(xml.at().getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (leaf && depth > 1 && depth != childDepth) {
            put(target, xml.name(), text);
          }
          leaf = false;
          if (depth == childDepth) {
            childDepth = 0;
            target = columns;
          }
          depth--;
        }
        default -> {}
      }
    }
    elements++;
    return cases.of(new SourceRow(columns), children, place());
  }

  private static void put(Map<String, @Nullable Object> target, String name, StringBuilder text) {
    String value = text.toString().strip();
    // An element that is repeated outside a child group keeps its first value.
    target.putIfAbsent(name.toLowerCase(Locale.ROOT), value.isEmpty() ? null : value);
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
