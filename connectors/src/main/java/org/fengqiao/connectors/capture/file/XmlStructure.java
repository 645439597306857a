package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.BoundedXml;
import org.fengqiao.connectors.capture.XmlRow;
import org.fengqiao.connectors.capture.file.FileSurvey.Structure;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.SheetPlace;
import org.fengqiao.connectors.feed.Source.Child;

/** Finds the element of one row in an XML file, and the groups that repeat inside it. */
final class XmlStructure {

  private static final int MOST_ELEMENTS = 100_000;

  /** An element by its place in the tree, all of its occurrences taken together. */
  private static final class Node {
    private final String name;
    private final Map<String, Node> children = new LinkedHashMap<>();
    private final Set<String> attributes = new LinkedHashSet<>();
    private int mostBesideEachOther;
    private int besideEachOther;

    Node(String name) {
      this.name = name;
    }

    boolean isLeaf() {
      return children.isEmpty();
    }

    /** Whether it holds several values, inside or as attributes. */
    boolean canBeRow() {
      return !isLeaf() || attributes.size() > 1;
    }

    int leaves() {
      return attributes.size()
          + (isLeaf() ? 1 : children.values().stream().mapToInt(Node::leaves).sum());
    }
  }

  private XmlStructure() {}

  static Structure of(Path file, Charset charset) throws IOException, FileRefused {
    Node root = read(file, charset);
    Node record = record(root);
    Map<String, Child> children = new LinkedHashMap<>();
    groups(record, children);
    return new Structure(
        FileFormat.XML, charset, record.name, children, SheetPlace.FIRST, Separator.COMMA);
  }

  /** The first element that repeats; the root where most columns stand outside of what repeats. */
  private static Node record(Node root) {
    Deque<Node> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Node node = waiting.removeFirst();
      if (node.mostBesideEachOther > 1 && node.canBeRow()) {
        return root.leaves() - node.leaves() > node.leaves() ? root : node;
      }
      waiting.addAll(node.children.values());
    }
    return root.children.size() == 1 && root.leaves() > 1
        ? root.children.values().iterator().next()
        : root;
  }

  private static void groups(Node record, Map<String, Child> children) {
    for (Node node : record.children.values()) {
      if (node.mostBesideEachOther > 1 && node.canBeRow()) {
        List<String> columns = new ArrayList<>();
        node.attributes.forEach(name -> columns.add(XmlRow.column("", name)));
        leaves(node, columns);
        children.put(
            "group" + (children.size() + 1),
            new Child(node.name, List.of(), Map.of(), columns, null));
      } else {
        groups(node, children);
      }
    }
  }

  private static void leaves(Node node, List<String> names) {
    for (Node child : node.children.values()) {
      child.attributes.forEach(name -> names.add(XmlRow.column(child.name, name)));
      if (child.isLeaf()) {
        names.add(child.name.toLowerCase(Locale.ROOT));
      } else {
        leaves(child, names);
      }
    }
  }

  private static Node read(Path file, Charset charset) throws IOException, FileRefused {
    try (StrictText text = StrictText.open(file, charset)) {
      return tree(text.xml()).children.values().stream()
          .findFirst()
          .orElseThrow(() -> new FileRefused("F105"));
    } catch (XMLStreamException e) {
      throw new FileRefused("F105");
    }
  }

  private static Node tree(BoundedXml xml) throws FileRefused {
    Node top = new Node("");
    Deque<Node> open = new ArrayDeque<>(List.of(top));
    int elements = 0;
    try {
      while (xml.hasNext() && elements < MOST_ELEMENTS) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            elements++;
            Node node = open.getLast().children.computeIfAbsent(xml.name(), Node::new);
            node.besideEachOther++;
            node.mostBesideEachOther = Math.max(node.mostBesideEachOther, node.besideEachOther);
            node.children.values().forEach(child -> child.besideEachOther = 0);
            node.attributes.addAll(XmlRow.attributes(xml));
            open.addLast(node);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            open.removeLast();
            xml.rowEnds();
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      // Of a file that merely breaks off, what stands before the break tells the structure.
      if (!xml.broken().equals("F106")) {
        throw new FileRefused(xml.broken());
      }
    }
    return top;
  }
}
