package org.fengqiao.connectors.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row of an XML element: its leaves are columns, repeated groups are child rows. Attributes
 * are columns too: {@code @id} is one of the row itself, {@code region@code} one of an element in
 * it.
 */
public final class XmlRow {

  // Of xsi:nil and xsi:type no column is made.
  private static final String SCHEMA = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

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
    attributes(xml, "", target);
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
            attributes(xml, "", target);
          } else {
            attributes(xml, xml.name(), target);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(xml.at().getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (leaf && depth > 1 && depth != childDepth) {
            put(target, xml.name(), text.toString());
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

  /**
   * The name of an attribute as a column.
   *
   * @param element its element; empty for the row's own
   */
  public static String column(String element, String attribute) {
    return (element + "@" + attribute).toLowerCase(Locale.ROOT);
  }

  /** The names of the attributes of the element that has just begun, but those of XML Schema. */
  public static List<String> attributes(BoundedXml xml) {
    return IntStream.range(0, xml.at().getAttributeCount())
        .filter(number -> !SCHEMA.equals(xml.at().getAttributeNamespace(number)))
        .mapToObj(xml.at()::getAttributeLocalName)
        .toList();
  }

  private static void attributes(
      BoundedXml xml, String element, Map<String, @Nullable Object> target) {
    for (int number = 0; number < xml.at().getAttributeCount(); number++) {
      if (!SCHEMA.equals(xml.at().getAttributeNamespace(number))) {
        put(
            target,
            column(element, xml.at().getAttributeLocalName(number)),
            xml.at().getAttributeValue(number));
      }
    }
  }

  private static void put(Map<String, @Nullable Object> target, String name, String text) {
    String value = text.strip();
    // An element that is repeated outside a child group keeps its first value.
    target.putIfAbsent(name.toLowerCase(Locale.ROOT), value.isEmpty() ? null : value);
  }
}
