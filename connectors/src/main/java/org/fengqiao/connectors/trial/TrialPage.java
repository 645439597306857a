package org.fengqiao.connectors.trial;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as one page of HTML that needs nothing else and runs nothing: whatever a cell holds is
 * text there.
 */
public final class TrialPage {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;margin:2em;color:#1b1f24}"
          + "table{border-collapse:collapse;margin:.5em 0 2em}"
          + "td,th{border:1px solid #c8ccd0;padding:.3em .7em;text-align:left;vertical-align:top;"
          + "white-space:pre-wrap}th{background:#f2f4f6}";

  private TrialPage() {}

  /** The page. */
  public static String of(TrialReport report) {
    StringWriter page = new StringWriter();
    page.append("<!DOCTYPE html>\n");
    try {
      XMLStreamWriter html = FACTORY.createXMLStreamWriter(page);
      write(html, report);
      html.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing into memory does not fail", e);
    }
    return page.append('\n').toString();
  }

  private static void write(XMLStreamWriter html, TrialReport report) throws XMLStreamException {
    html.writeStartElement("html");
    html.writeAttribute("lang", "zh");
    html.writeStartElement("head");
    html.writeEmptyElement("meta");
    html.writeAttribute("charset", "utf-8");
    html.writeEmptyElement("meta");
    html.writeAttribute("http-equiv", "Content-Security-Policy");
    html.writeAttribute("content", "default-src 'none'; style-src 'unsafe-inline'");
    element(html, "title", report.feed());
    element(html, "style", STYLE);
    html.writeEndElement();
    html.writeStartElement("body");
    element(html, "h1", report.feed());
    element(html, "p", ReportTable.headline(report));
    element(html, "p", ReportTable.text("nothing"));
    for (ReportTable table : ReportTable.of(report)) {
      element(html, "h2", table.title());
      html.writeStartElement("table");
      row(html, "th", table.header());
      for (List<String> cells : table.rows()) {
        row(html, "td", cells);
      }
      html.writeEndElement();
    }
    html.writeEndElement();
    html.writeEndElement();
  }

  private static void row(XMLStreamWriter html, String kind, List<String> cells)
      throws XMLStreamException {
    html.writeStartElement("tr");
    for (String cell : cells) {
      element(html, kind, cell);
    }
    html.writeEndElement();
  }

  private static void element(XMLStreamWriter html, String name, String text)
      throws XMLStreamException {
    html.writeStartElement(name);
    html.writeCharacters(text.replaceAll("[\\p{C}&&[^\n\t]]", "\uFFFD"));
    html.writeEndElement();
  }
}
