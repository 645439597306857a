package org.fengqiao.connectors.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that somebody else wrote: no document type, no external entity, no depth without end,
 * no row that does not fit into memory. After a failure it says which rule was broken.
 */
public final class BoundedXml implements AutoCloseable {

  /** Deepest nesting of elements that is read. */
  public static final int DEEPEST = 64;

  private static final XMLInputFactory FACTORY = factory();

  private final Text text;
  private final XMLStreamReader xml;
  private int depth;
  private String broken = "F106";

  /** The text that is read, with its bound for one row. */
  public interface Text extends Closeable {

    /** A row has come to its end. */
    void rowEnds();

    /** Whether the reading failed because a row is too large. */
    boolean isRowTooLarge();
  }

  private BoundedXml(Text text, XMLStreamReader xml) {
    this.text = text;
    this.xml = xml;
  }

  /** XML that was decoded before. */
  public static BoundedXml of(Text text, Reader reader) throws XMLStreamException {
    return new BoundedXml(text, FACTORY.createXMLStreamReader(reader));
  }

  /** XML that says its encoding itself. */
  public static BoundedXml of(Text text, InputStream bytes) throws XMLStreamException {
    return new BoundedXml(text, FACTORY.createXMLStreamReader(bytes));
  }

  /** XML that is in memory as a whole. */
  public static BoundedXml of(String whole) throws XMLStreamException {
    return of(new Whole(), new StringReader(whole));
  }

  private static final class Whole implements Text {
    @Override
    public void rowEnds() {}

    @Override
    public boolean isRowTooLarge() {
      return false;
    }

    @Override
    public void close() {}
  }

  /** Whether there is another event. */
  public boolean hasNext() throws XMLStreamException {
    return xml.hasNext();
  }

  /** The next event; fails where a bound is passed. */
  public int next() throws XMLStreamException {
    int event = xml.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        depth++;
        if (depth > DEEPEST) {
          broken = "F213";
          throw new XMLStreamException("Elements are nested too deep");
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD -> {
        broken = "F107";
        throw new XMLStreamException("Document types are refused");
      }
      default -> {}
    }
    return event;
  }

  /** A row has come to its end. */
  public void rowEnds() {
    text.rowEnds();
  }

  /** Name of the element without its prefix. */
  public String name() {
    return xml.getLocalName();
  }

  /** Whether the event that {@link #next} gave begins the element. */
  public boolean begins(String element) {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT && name().equals(element);
  }

  /** Whether the event that {@link #next} gave ends the element. */
  public boolean ends(String element) {
    return xml.getEventType() == XMLStreamConstants.END_ELEMENT && name().equals(element);
  }

  /** The reader, for text and attributes. */
  public XMLStreamReader at() {
    return xml;
  }

  /** Code of the rule that the failed text broke. */
  public String broken() {
    return text.isRowTooLarge() ? "F212" : broken;
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      // A damaged part can fail once more at its end; what was read of it is read.
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("External entities are refused");
        });
    return factory;
  }
}
