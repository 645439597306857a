package org.fengqiao.connectors.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** Makes a row of an XML element: its leaves are columns, repeated groups are child rows. */
public final class XmlRow {

  private XmlRow() {}

  /**
   * Reads to the end of the element that has just begun.
   *
   * @param columns takes the columns as they are read, so that what stands before a break is known
   * @return the child rows by the name that the feed file gives them
   */
  public static Map<String, List<SourceRow>> read(
      BoundedXml xml, Map<String, Source.Child> groups, Map<String, @Nullable Object> columns)
      throws XMLStreamException {
    Map<String, String> childNames = new HashMap<>();
    Map<String, List<SourceRow>> children = new HashMap<>();
    groups.forEach(
        (name, child) -> {
          childNames.put(child.table(), name);
          children.put(name, new ArrayList<>());
        });
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
    return children;
  }

  private static void put(Map<String, @Nullable Object> target, String name, StringBuilder text) {
    String value = text.toString().strip();
    // An element that is repeated outside a child group keeps its first value.
    target.putIfAbsent(name.toLowerCase(Locale.ROOT), value.isEmpty() ? null : value);
  }
}
